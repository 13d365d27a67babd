"""One row measured: jixiao, its peer and perhaps another jixiao in turn."""

from dataclasses import dataclass

from .measure import Cost, interleaved, measure


@dataclass
class Result:
    row: object
    ours: Cost
    theirs: Cost
    against: Cost | None
    #: Other peers, run once.
    context: dict

    @property
    def ratio(self):
        return getattr(self.ours, self.row.by) / getattr(self.theirs, self.row.by)

    @property
    def misses(self):
        missed = []
        if self.row.target is not None and self.ratio > self.row.target:
            missed.append("ratio")
        if self.row.memory is not None and self.ours.memory >= self.row.memory:
            missed.append("memory")
        return missed


def compare(row, program, against, runs, has_context):
    if not all(program.has(*row.needs) for program in (program, against) if program):
        return None

    def side(command, jixiao, statuses=(0,)):
        return lambda: measure(command(jixiao), statuses, row.is_pinned)

    sides = {"ours": side(row.ours, program, row.statuses)}
    if against:
        sides["against"] = side(row.ours, against, row.statuses)
    sides["theirs"] = side(row.theirs, program, row.peer_statuses)
    costs = interleaved(runs * row.repeats, sides)
    context = {name: measure(command()) for name, command in row.context.items()} if has_context else {}
    return Result(row, costs["ours"], costs["theirs"], costs.get("against"), context)
