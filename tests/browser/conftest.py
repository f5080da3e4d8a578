"""Reports in a real browser: Chromium without a network, driven through its own driver."""

import base64
import json
import os
import shutil
from pathlib import Path

import pytest
from growth_poles.core.headless import run
from growth_poles.core.report.page import write_page
from selenium import webdriver
from selenium.webdriver.support.ui import WebDriverWait

AXE = Path(os.environ.get("AXE", ".browser-test/axe.min.js"))


class Browser:
    """A window on a page: what it logged, what it asked for, and the page itself."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        options.add_argument("--headless=new")
        options.add_argument("--no-sandbox")
        options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        service = webdriver.ChromeService(shutil.which("chromedriver"))
        self.driver = webdriver.Chrome(options=options, service=service)

    def open(self, path, fragment="", *, width=1280, height=800, scripts=True):
        ask = self.driver.execute_cdp_cmd
        ask("Emulation.setScriptExecutionDisabled", {"value": False})
        self.driver.get("about:blank")
        for log in ("browser", "performance"):
            self.driver.get_log(log)
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        ask("Emulation.setDeviceMetricsOverride", size)
        ask("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        self.driver.get(path.as_uri() + fragment)
        if scripts:
            self.wait("return document.documentElement.dataset.ready === 'yes'")

    def wait(self, script, *arguments):
        WebDriverWait(self.driver, 60, 0.05).until(
            lambda one: one.execute_script(script, *arguments)
        )

    def ask(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def complaints(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        entries = [
            json.loads(one["message"])["message"] for one in self.driver.get_log("performance")
        ]
        sent = [one["params"] for one in entries if one["method"] == "Network.requestWillBeSent"]
        return [one["request"]["url"] for one in sent]

    def pdf(self):
        answer = self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"paperWidth": 8.3, "paperHeight": 11.7}
        )
        return base64.b64decode(answer["data"])


@pytest.fixture(scope="session")
def browser():
    made = Browser()
    yield made
    made.driver.quit()


@pytest.fixture(scope="session")
def results():
    return {name: run(name) for name in ("paper", "kazakhstan-official")}


@pytest.fixture(scope="session")
def pages(results, tmp_path_factory):
    """Pages by study and language; the hostile one is made in tests/report."""
    from importlib.util import module_from_spec, spec_from_file_location

    folder = tmp_path_factory.mktemp("pages")
    made = {}
    for name, result in results.items():
        for language in ("en", "ru", "kk"):
            target = folder / f"{name}.{language}.html"
            made[name, language] = result.report(target, language=language)
    spec = spec_from_file_location("hostile", Path(__file__).parent.parent / "report/test_page.py")
    hostile = module_from_spec(spec)
    spec.loader.exec_module(hostile)
    target = folder / "hostile & #1.html"
    made["hostile", "en"] = write_page(hostile.hostile_story(), target, language="en")
    return made


@pytest.fixture(scope="session")
def axe():
    return AXE.read_text(encoding="utf-8")
