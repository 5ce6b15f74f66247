"""What was not saved when the program was killed is offered at the next start, and restored by a click."""

import os
import re
import tempfile
from pathlib import Path

import tap
import window
from window import GLib, Program, wait_for

TITLE = "Restore Unsaved Changes"

# A planner who has just done something gets it back; the journal needs at most so long to be on disk.
JOURNAL_SECONDS = 2


def new_folder():
    return Path(tempfile.mkdtemp(dir=os.environ["HOME"]))


def text(value):
    return GLib.Variant("s", str(value))


def journals(home):
    return [path for path in (home / "state").rglob("*") if path.is_file() and path.stat().st_size > 0]


def save_as(program, path):
    program.activate("win.save-to", text(path))
    wait_for(path.exists, f"{path.name}")
    return path.read_text(encoding="utf-8")


def add_company(program, name):
    program.activate("win.add-company", text(name))
    program.find(role="list item", name=re.compile(f"^Company, {name},"))


def edit_and_crash(home, *arguments):
    """Draws a company, keeps a copy of the plan as it then is, draws another, and is killed."""
    program = Program(*arguments, home=home)
    add_company(program, "Volvo")
    add_company(program, "Toyota")
    program.activate("win.undo")
    program.activate("win.redo")
    wait_for(lambda: journals(home), "the journal", JOURNAL_SECONDS)
    window.time.sleep(JOURNAL_SECONDS / 4)
    tap.equal(program.kill(), -9, "exit status")


def offer(program):
    return program.find(role="frame", name=TITLE)


def test_a_saved_project_is_restored_with_all_that_was_done():
    home = new_folder()
    path = window.example("nissan-alliance.entente", home)
    before = path.read_bytes()
    edit_and_crash(home, path)
    tap.equal(path.read_bytes() == before, True, "the file is untouched")

    with Program(path, home=home) as program:
        program.find(role="push button", name="_Restore Restore", within=offer(program)).press()
        program.wait_gone(role="frame", name=TITLE)
        program.find(role="list item", name=re.compile("^Company, Toyota,"))
        tap.equal(program.is_enabled("win.undo"), True, "undo")
        program.activate("win.save")
        wait_for(lambda: path.read_bytes() != before, "the file")
        wait_for(lambda: not program.is_enabled("win.save"), "the end of saving")
        program.quit()

    names = re.findall(r'<company id="[^"]*"(?: in="[^"]*")? name="(Volvo|Toyota)"', path.read_text(encoding="utf-8"))
    tap.equal(sorted(names), ["Toyota", "Volvo"], "companies")
    tap.equal(path.with_suffix("").exists(), False, "other files")
    tap.equal(journals_of_edits(home), [], "journals left")


def journals_of_edits(home):
    return [path for path in journals(home) if "journal" in path.parts[-2]]


def test_a_project_never_saved_is_restored():
    home = new_folder()
    edit_and_crash(home)

    with Program(home=home) as program:
        program.find(role="push button", name="_Restore Restore", within=offer(program)).press()
        program.find(role="list item", name=re.compile("^Company, Toyota,"))
        saved = save_as(program, home / "restored.entente")
        wait_for(lambda: not program.is_enabled("win.save"), "the end of saving")
        program.quit()

    tap.equal(sorted(re.findall(r'<company id="[^"]*" name="([^"]*)"', saved)), ["Toyota", "Volvo"])


def test_what_is_not_wanted_is_discarded_for_good():
    home = new_folder()
    edit_and_crash(home)

    with Program(home=home) as program:
        program.find(role="push button", name="_Discard… Discard…", within=offer(program)).press()
        program.find(role="push button", name="_Discard Discard").press()
        program.wait_gone(role="frame", name=TITLE)
        program.quit()

    with Program(home=home) as program:
        window.time.sleep(2)
        tap.equal(program.find_all(role="frame", name=TITLE), [], "offers")
        program.quit()


def test_what_was_not_decided_is_offered_again():
    home = new_folder()
    edit_and_crash(home)

    for _ in range(2):
        with Program(home=home) as program:
            offer(program)
            program.quit()


def test_nothing_is_offered_after_a_good_end():
    home = new_folder()
    path = home / "good.entente"

    with Program(home=home) as program:
        add_company(program, "Volvo")
        save_as(program, path)
        wait_for(lambda: not program.is_enabled("win.save"), "the end of saving")
        program.quit()

    with Program(path, home=home) as program:
        window.time.sleep(2)
        tap.equal(program.find_all(role="frame", name=TITLE), [], "offers")
        program.quit()


window.run(
    test_a_saved_project_is_restored_with_all_that_was_done,
    test_a_project_never_saved_is_restored,
    test_what_is_not_wanted_is_discarded_for_good,
    test_what_was_not_decided_is_offered_again,
    test_nothing_is_offered_after_a_good_end,
)
