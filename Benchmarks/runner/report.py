"""The results as a table: on the terminal while they come, and in a Markdown file."""

from .plot import plot

BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->"


class Report:
    def __init__(self, machine, runs):
        self.machine = machine
        self.runs = runs
        self.results = []
        self.scaling = []
        for line in machine:
            print(line)
        print(f"Medians of {runs} interleaved runs\n")

    def add(self, result):
        if result is None:
            return
        self.results.append(result)
        row = result.row
        print(f"{row.name}: {row.work}")
        lines = {"jixiao": result.ours, "jixiao --against": result.against, row.peer: result.theirs, **result.context}
        for name, cost in lines.items():
            if cost:
                print(f"  {cost.cpu:8.3f} s CPU {cost.wall:8.3f} s wall {cost.memory:7.0f} MiB  {name}")
        if result.against:
            change = getattr(result.ours, row.by) / getattr(result.against, row.by)
            print(f"  {change:.3f} of the other jixiao's {row.by} time")
        print(f"  {result.ratio:.3f} of the peer's {row.by} time{verdict(result)}\n", flush=True)

    def write(self, path):
        text = path.read_text(encoding="utf-8")
        before, rest = text.split(BEGIN)
        after = rest.split(END)[1]
        path.write_text(before + BEGIN + "\n" + "\n".join(self.markdown()) + "\n\n" + END + after, encoding="utf-8")
        for size, name, lines in self.scaling:
            (path.parent / f"benchmarks-{name}.svg").write_text(plot(size, lines), encoding="utf-8")

    def markdown(self):
        yield from (f"- {line}" for line in self.machine)
        yield f"- Medians of {self.runs} interleaved runs on one core; two where two jobs are compared"
        yield ""
        yield "| work | against | jixiao: CPU | wall | MiB | the peer: CPU | wall | MiB | ratio | at most | |"
        yield "|---|---|---|---|---|---|---|---|---|---|---|"
        yield from (markdown_row(result) for result in self.results)
        yield ""
        yield "| other peers, one run each | CPU s | MiB |"
        yield "|---|---|---|"
        for result in self.results:
            for name, cost in result.context.items():
                yield f"| {result.row.work}: {name} | {cost.cpu:.2f} | {cost.memory:.0f} |"
        for size, name, lines in self.scaling:
            yield ""
            yield f"| {size} | " + " | ".join(f"{line} | MiB" for line in lines) + " |"
            yield "|---|" + "---|---|" * len(lines)
            for points in zip(*lines.values()):
                cells = (f"{cost.cpu * 1000 / count:.2f} ms | {cost.memory:.0f}" for count, cost in points)
                yield f"| {points[0][0]:,} | " + " | ".join(cells) + " |"
            yield ""
            yield f"![CPU time of each, against {size}](benchmarks-{name}.svg)"


def verdict(result):
    row = result.row
    if row.target is None and row.memory is None:
        return ""
    outcome = "not met: " + ", ".join(result.misses) if result.misses else "met"
    return f" (at most {limits(row)}: {outcome})"


def limits(row):
    stated = [f"{row.target:g}" if row.target is not None else "", f"{row.memory} MiB" if row.memory else ""]
    return ", ".join(filter(None, stated))


def markdown_row(result):
    row = result.row
    outcome = "" if not limits(row) else f"not met ({', '.join(result.misses)})" if result.misses else "met"
    ratio = f"{result.ratio:.2f}"
    cells = [row.work, row.peer, *costs(result.ours), *costs(result.theirs), ratio, limits(row), outcome]
    return f"| {' | '.join(cells)} |"


def costs(cost):
    return seconds(cost.cpu), seconds(cost.wall), f"{cost.memory:.0f}"


def seconds(time):
    return f"{time * 1000:.1f} ms" if time < 0.0995 else f"{time:.2f} s"
