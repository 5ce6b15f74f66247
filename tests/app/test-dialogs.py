"""Every dialog opens, and Escape closes it, without a complaint."""

import os
import tempfile

import window
from window import Program, wait_for, xdotool

DIALOGS = {
    "win.shortcuts": "Keyboard Shortcuts",
    "win.page-setup": "Page Setup",
    "win.export": "Export",
    "win.print-preview": "Print Preview",
    "win.about": "About",
}

# In the header bar, where there is nothing to give a tooltip
PLAIN = (400, 28)


def start():
    xdotool("mousemove", *PLAIN)
    return Program(window.example("nissan-alliance.entente", tempfile.mkdtemp(dir=os.environ["HOME"])))


def n_surfaces(program):
    return len(list(program.surfaces()))


def close(program, before, name):
    """It may not have the keyboard yet when it is first seen."""
    def is_closed():
        program.key("Escape")
        return n_surfaces(program) == before

    wait_for(is_closed, f"{name} to close")


def test_dialogs_open_and_close():
    with start() as program:
        before = n_surfaces(program)
        for action, name in DIALOGS.items():
            program.activate(action)
            wait_for(lambda: n_surfaces(program) > before, name)
            close(program, before, name)
        program.quit()


window.run(test_dialogs_open_and_close)
