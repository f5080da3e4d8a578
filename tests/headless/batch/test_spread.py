"""In which order studies are handed out."""

from pathlib import Path

import pytest
from growth_poles.core.headless.batch import spread as batch_spread
from growth_poles.core.headless.batch.worker import Outcome, Task


@pytest.mark.parametrize(
    ("jobs", "order"),
    # side by side the largest first, so that none is left for the end; in one process the largest
    # last: should it end the process, the others are finished
    [(1, ["small", "middle", "large"]), (2, ["large", "middle", "small"])],
)
def test_the_order_is_by_size(jobs, order, monkeypatch):
    tasks = [Task(name, Path(name), Path(name)) for name in ("middle", "large", "small")]
    sizes = {"small": 1, "middle": 2, "large": 3}

    def handed(tasks, *_):
        return (Outcome(task.name, "done") for task in tasks)

    monkeypatch.setattr(batch_spread, "_results", handed)
    outcomes = batch_spread.spread(tasks, sizes, jobs=jobs, dask=None)
    assert [outcome.study for outcome in outcomes] == order
