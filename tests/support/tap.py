"""Runs test functions and says how they went, in the Test Anything Protocol."""

import traceback


class Skip(Exception):
    """Raised by a test that lacks something it needs."""


def note(text):
    for line in text.rstrip().splitlines():
        print(f"# {line}", flush=True)


def skip_all(reason):
    print(f"1..0 # SKIP {reason}", flush=True)
    raise SystemExit(0)


def run_case(test, on_failure):
    try:
        test()
    except Skip as reason:
        return "ok", f" # SKIP {reason}"
    except Exception:
        note(traceback.format_exc())
        if on_failure is not None:
            on_failure(test.__name__)
        return "not ok", ""
    return "ok", ""


def run(*tests, on_failure=None):
    """Runs the tests in order, each whether or not the one before it passed."""
    failed = False
    print(f"1..{len(tests)}", flush=True)

    for number, test in enumerate(tests, 1):
        result, directive = run_case(test, on_failure)
        failed = failed or result != "ok"
        name = test.__name__.removeprefix("test_").replace("_", " ")
        print(f"{result} {number} {name}{directive}", flush=True)

    raise SystemExit(1 if failed else 0)


def equal(found, expected, what="value"):
    assert found == expected, f"{what} is {found!r}, not {expected!r}"
