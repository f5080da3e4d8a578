"""The examples in the docstrings of the engine run and print what they say."""

import doctest
import importlib
import pkgutil
import re

import growth_poles.core
import pytest

FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
MODULES = [
    found.name
    for found in pkgutil.walk_packages(growth_poles.core.__path__, "growth_poles.core.")
    if not found.name.startswith("growth_poles.core.headless")
]


class AnyNumpy(doctest.OutputChecker):
    """Take ``np.float64(0.5)`` of NumPy 2 and ``0.5`` of NumPy 1 as the same text."""

    def check_output(self, want, got, optionflags):
        plain = re.compile(r"np\.(?:float64|int64|str_)\(([^()]*)\)|np\.(True|False)_")
        want, got = (plain.sub(lambda m: m[1] or m[2], text) for text in (want, got))
        return super().check_output(want, got, optionflags)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name):
    module = importlib.import_module(name)
    runner = doctest.DocTestRunner(checker=AnyNumpy(), optionflags=FLAGS, verbose=False)
    report = []
    for example in doctest.DocTestFinder(exclude_empty=True).find(module, name):
        runner.run(example, out=report.append)
    assert runner.failures == 0, "".join(report)
