"""prefect.yaml deploys the nightly flow as it stands."""

from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest
import yaml
from prefect import Flow
from prefect.client.schemas.schedules import CronSchedule

FILE = Path(__file__).parents[2] / "prefect.yaml"
DEPLOYMENTS = yaml.safe_load(FILE.read_text(encoding="utf-8"))["deployments"]


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=lambda deployment: str(deployment["name"]))
def test_a_deployment_names_a_flow_its_parameters_and_a_time(deployment: dict[str, object]) -> None:
    file, _, name = str(deployment["entrypoint"]).partition(":")
    assert (FILE.parent / file).is_file()
    flow = getattr(import_module(file.removesuffix(".py").replace("/", ".")), name)
    assert isinstance(flow, Flow)
    parameters, schedules = deployment["parameters"], deployment["schedules"]
    assert isinstance(parameters, dict) and isinstance(schedules, list) and schedules
    assert parameters.keys() <= signature(flow.fn).parameters.keys()
    for schedule in schedules:
        CronSchedule(**schedule)
    assert deployment["concurrency_limit"] == 1
