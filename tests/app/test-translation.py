"""Whatever the window says can be said in another language.

The program runs in a generated language that marks each translated string. The
names in the project are marked as well, so that what is left without a mark
was never given to gettext.
"""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import window
from window import Program, wait_for

MARK = "[!!"

# What a planner writes; the rest of a project are ids, numbers, dates and choices.
WRITTEN = re.compile(r'\b(name|title|text|note|author|organisation|publisher|quote|unit)="([^"]*)"')

# The names of widgets, and the buttons of a window
WIDGETS = re.compile(r"^(Adw|Gtk|Entente)\w+$|^(Minimi[sz]e|Maximi[sz]e|Close)( the window)?$")

# What the windows of shortcuts and about, and lists to choose from, say by themselves in the language of the platform
PLATFORM = {
    "(None)", "About", "Acknowledgements", "Back", "Copy Text", "Credits", "Debugging Information", "Delete", "Details",
    "Escape", "Expand", "Legal", "No Results Found", "Page Down", "Page Up", "Save as…", "Search Results", "Shortcuts",
    "Tab", "Troubleshooting", "Try a different search", "What’s New", "_Copy Text Copy Text", "_Save as… Save as…",
}
ABOUT = re.compile(r"This application comes with absolutely no warranty|you can view your debugging information")

# Units, currencies and formats are the same everywhere.
LETTERS = re.compile(r"[A-Za-z]{2,}")
NEUTRAL = re.compile(r"\b(Ctrl|Shift|Alt|F\d+|Entente|EUR|USD|JPY|PDF|SVG|PNG|[Qq][1-4]|NPV)\b")

# Each opens something that says more.
DIALOGS = ("win.about", "win.shortcuts", "win.export", "win.page-setup", "win.print-preview")


def make_locale():
    folder = tempfile.mkdtemp(prefix="locale-", dir=os.environ["HOME"])
    subprocess.run([window.ROOT / "tests" / "support" / "pseudo-locale", folder], check=True)
    return {"ENTENTE_LOCALEDIR": folder, "LANGUAGE": "en_XA"}


def marked_example():
    folder = Path(os.environ["HOME"]) / f"{MARK} folder !!]"
    folder.mkdir(exist_ok=True)
    path = window.example("nissan-alliance.entente", folder).rename(folder / f"{MARK} plan !!].entente")
    text = path.read_text(encoding="utf-8")
    path.write_text(WRITTEN.sub(rf'\1="{MARK} \2 !!]"', text), encoding="utf-8")
    return path


def is_translated(text):
    if MARK in text or text in PLATFORM or WIDGETS.match(text) or ABOUT.search(text):
        return True
    return not LETTERS.search(NEUTRAL.sub("", text))


def look_when_still(program):
    """Panels fill themselves when nothing else is to be done."""
    looks = [None]

    def is_still():
        looks.append(program.look_for())
        return looks[-1] == looks[-2]

    wait_for(is_still, "the window to stay as it is")
    return looks[-1]


def unmarked(program):
    """Everything the window says that has no mark, with the role of what says it."""
    found = set()
    for item in look_when_still(program):
        for text in (item.name, item.description):
            # The program itself and the files it has open have names of their own.
            if item.role != "application" and not is_translated(text) and ".entente" not in text:
                found.add(f"{item.role}: {text}")
    return found


def check(*arguments):
    with Program(*arguments, environment=make_locale()) as program:
        program.find(name=re.compile(re.escape(MARK)))
        found = unmarked(program)

        for dialog in DIALOGS:
            if not program.is_enabled(dialog):
                continue  # There is nothing to be exported or printed.
            before = len(program.root.children)
            program.activate(dialog)
            wait_for(lambda: len(program.root.children) > before, dialog)
            found |= unmarked(program)

        assert not found, "not translatable:\n" + "\n".join(sorted(found))


def test_an_empty_window_can_be_translated():
    check()


def test_a_window_with_a_project_can_be_translated():
    check(marked_example())


window.run(test_an_empty_window_can_be_translated, test_a_window_with_a_project_can_be_translated)
