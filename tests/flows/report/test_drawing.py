"""A picture is the same wherever it is drawn, and the process that draws is gone afterwards."""

import json
from multiprocessing import active_children

from flows.report.drawing import drawn_apart, svg

CHART = json.dumps({"width": 9, "height": 9, "marks": [{"type": "rule", "encode": {"enter": {"x2": {"value": 9}}}}]})


def test_a_picture_is_drawn_here_and_elsewhere_alike() -> None:
    here = svg(CHART)
    assert here.startswith("<svg")
    assert active_children() == []
    with drawn_apart():
        assert svg(CHART) == here
        assert len(active_children()) == 1
    assert active_children() == []
