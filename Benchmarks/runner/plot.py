"""A plot as an SVG: CPU time of one workbook, or of one table, against how many there are; flat is linear."""

from math import floor, log10

WIDTH, HEIGHT, LEFT, TOP = 600, 260, 60, 40
COLORS = ["#1f77b4", "#d62728", "#2ca02c"]


def plot(what, lines):
    """Lines by name, each a list of sizes and costs."""
    each = {name: [(size, cost.cpu * 1000 / size) for size, cost in line] for name, line in lines.items()}
    points = [point for line in each.values() for point in line]
    step = tick(max(time for _, time in points))
    top = step * (floor(max(time for _, time in points) / step) + 1)
    low, high = (log10(bound(size for size, _ in points)) for bound in (min, max))

    def x(size):
        return LEFT + (log10(size) - low) / (high - low) * WIDTH

    def y(time):
        return TOP + HEIGHT * (1 - time / top)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 40} {TOP + HEIGHT + 50}" '
        'font-family="sans-serif" font-size="12">',
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    for size in sorted({size for size, _ in points}):
        parts.append(f'<path d="M{x(size):.1f} {TOP}V{TOP + HEIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{x(size):.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{size:,}</text>')
    for count in range(round(top / step) + 1):
        height = y(count * step)
        parts.append(f'<path d="M{LEFT} {height:.1f}H{LEFT + WIDTH}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{height + 4:.1f}" text-anchor="end">{count * step:g} ms</text>')
    for index, (name, line) in enumerate(each.items()):
        path = "L".join(f"{x(size):.1f} {y(time):.1f}" for size, time in line)
        parts.append(f'<path d="M{path}" fill="none" stroke="{COLORS[index]}" stroke-width="2"/>')
        for size, time in line:
            parts.append(f'<circle cx="{x(size):.1f}" cy="{y(time):.1f}" r="3" fill="{COLORS[index]}"/>')
        parts.append(f'<text x="{LEFT + index * 90}" y="{TOP - 16}" fill="{COLORS[index]}">{name}</text>')
    parts.append(f'<text x="{LEFT + WIDTH / 2}" y="{TOP + HEIGHT + 40}" text-anchor="middle">{what}</text>')
    return "\n".join(parts) + "\n</svg>\n"


def tick(most):
    """A round step of which four to ten go into the most."""
    power = 10 ** floor(log10(most))
    return next(power * part for part in (0.1, 0.2, 0.5, 1) if most / (power * part) < 10)
