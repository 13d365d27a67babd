"""A plot as an SVG: CPU time against size, both logarithmic, so that linear cost is a straight line of slope one."""

from math import ceil, floor, log10

WIDTH, HEIGHT, LEFT, TOP = 560, 320, 70, 20
COLORS = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd"]


def plot(title, lines):
    points = [(size, cost.cpu) for line in lines.values() for size, cost in line]
    across = Axis([size for size, _ in points], LEFT, LEFT + WIDTH)
    down = Axis([cpu for _, cpu in points], TOP + HEIGHT, TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 110}" height="{TOP + HEIGHT + 50}" '
        'font-family="sans-serif" font-size="12">',
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    for power in across.powers:
        x = across.place(10**power)
        parts.append(f'<path d="M{x:.1f} {TOP}V{TOP + HEIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{x:.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{10**power:,g}</text>')
    for power in down.powers:
        y = down.place(10**power)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{LEFT + WIDTH}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10**power:g} s</text>')
    for color, (name, line) in zip(COLORS, lines.items()):
        places = [(across.place(size), down.place(cost.cpu)) for size, cost in line]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        parts.append(f'<path d="M{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>' for x, y in places]
        parts.append(f'<text x="{places[-1][0] + 8:.1f}" y="{places[-1][1] + 4:.1f}" fill="{color}">{name}</text>')
    parts.append(f'<text x="{LEFT + WIDTH / 2}" y="{TOP + HEIGHT + 40}" text-anchor="middle">{title}</text>')
    return "\n".join(parts) + "\n</svg>\n"


class Axis:
    def __init__(self, values, start, end):
        self.low, self.high = floor(log10(min(values))), ceil(log10(max(values)))
        self.start, self.end = start, end

    @property
    def powers(self):
        return range(self.low, self.high + 1)

    def place(self, value):
        return self.start + (log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)
