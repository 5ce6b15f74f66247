"""Opening and saving: nothing is lost without a question, and whatever goes wrong is said."""

import os
import re
import tempfile
import time
from pathlib import Path

import tap
import window
from window import GLib, Program, wait_for

SMALL = """<?xml version="1.0" encoding="UTF-8"?>
<entente xmlns="urn:entente:project:1" version="1.0">
  <project id="project" title="Two carmakers"/>
  <company id="ford-aaaa" name="Ford"/>
  <company id="nissan-bbbb" name="Nissan"/>
  <deal id="pickup-cccc" title="Pickup"/>
  <party id="party-dddd" deal="pickup-cccc" company="ford-aaaa"/>
  <party id="party-eeee" deal="pickup-cccc" company="nissan-bbbb"/>
</entente>
"""


def new_file(text=SMALL, name="small.entente"):
    path = Path(tempfile.mkdtemp(dir=os.environ["HOME"])) / name
    path.write_text(text, encoding="utf-8")
    return path


def text(value):
    return GLib.Variant("s", str(value))


def add_company(program, name):
    program.activate("win.add-company", text(name))
    program.find(role="list item", name=re.compile(f"^Company, {name},"))


def frames(program):
    return [node.name for node in program.root.children if node.role == "frame"]


def is_saved(program):
    return not program.is_enabled("win.save")


def save(program):
    program.activate("win.save")
    wait_for(lambda: is_saved(program), "the end of saving")


def has_company(program, name):
    return program.find(role="list item", name=re.compile(f"^Company, {name},"))


def test_unsaved_changes_are_asked_about():
    path = new_file()

    with Program(path) as program:
        add_company(program, "Volvo")
        program.activate("win.close")
        program.answer("Save Changes to “small”", "Cancel")
        has_company(program, "Volvo")
        tap.equal(path.read_text(encoding="utf-8"), SMALL)

        program.activate("win.close")
        program.answer("Save Changes to “small”", "Discard")
        tap.equal(program.wait_end(), 0, "exit status")

    tap.equal(path.read_text(encoding="utf-8"), SMALL)


def test_a_window_closes_once_its_changes_are_saved():
    path = new_file()

    with Program(path) as program:
        add_company(program, "Volvo")
        program.activate("app.quit")
        program.answer("Save Changes to “small”", "Save")
        tap.equal(program.wait_end(), 0, "exit status")

    assert 'name="Volvo"' in path.read_text(encoding="utf-8")


def test_what_somebody_else_saved_is_not_written_over_unasked():
    path = new_file()
    theirs = SMALL.replace("Two carmakers", "Theirs")

    with Program(path) as program:
        add_company(program, "Volvo")
        path.write_text(theirs, encoding="utf-8")
        program.activate("win.save")
        program.answer("Was Changed by Somebody Else", "Cancel")
        tap.equal(path.read_text(encoding="utf-8"), theirs)

        program.activate("win.save")
        program.answer("Was Changed by Somebody Else", "Overwrite")
        wait_for(lambda: is_saved(program), "the end of saving")
        program.quit()

    ours = path.read_text(encoding="utf-8")
    assert 'name="Volvo"' in ours and "Two carmakers" in ours, ours
    kept = [file for file in path.parent.parent.rglob("*") if file.is_file() and "versions" in file.parts]
    assert any(file.read_text(encoding="utf-8") == theirs for file in kept), "their version is not kept"


def test_a_save_that_fails_says_so_and_loses_nothing():
    path = new_file()
    nowhere = path.parent / "no such folder" / "copy.entente"

    with Program(path) as program:
        add_company(program, "Volvo")
        program.activate("win.save-to", text(nowhere))
        program.answer("“copy.entente” Could Not Be Saved", "Cancel")
        tap.equal(is_saved(program), False, "saved")
        save(program)
        program.quit()

    assert 'name="Volvo"' in path.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_opened_is_told():
    path = new_file("<!DOCTYPE a><entente/>", "strange.entente")

    with Program(path) as program:
        program.find(role="dialog", name=re.compile("“strange.entente” Could Not Be Opened"))
        program.find(role="label", name=re.compile("DOCTYPE|document type"))


def test_what_is_wrong_is_said_in_a_whole_sentence():
    with Program("/missing/plan.entente") as program:
        program.find(role="dialog", name=re.compile("“plan.entente” Could Not Be Opened"))
        program.find(role="label", name="There is no such file; choose another one.")


def test_a_damaged_file_is_shown_as_a_copy_and_left_alone():
    damaged = SMALL[: SMALL.index("  <party id=\"party-eeee\"")] + "  <party id="
    path = new_file(damaged)

    with Program(path) as program:
        program.find(role="frame", name="What Could Not Be Read")
        program.find(role="label", name=re.compile("Line 8"))
        tap.equal(is_saved(program), False, "saved")
        wait_for(lambda: "• small (repaired)" in frames(program), "the title of the copy")
        has_company(program, "Nissan")

    tap.equal(path.read_text(encoding="utf-8"), damaged)


def test_a_newer_file_is_for_looking_at():
    newer = SMALL.replace('version="1.0">', 'version="9.0">')
    path = new_file(newer)

    with Program(path) as program:
        has_company(program, "Ford")
        program.find(role="label", name=re.compile("cannot be written over"))
        add_company(program, "Volvo")
        program.activate("win.save")
        copy_by_keyboard(program, path.with_name("copy.entente"))
        program.quit()

    tap.equal(path.read_text(encoding="utf-8"), newer)


def copy_by_keyboard(program, path):
    """Chooses a file to save to. The dialog suggests a name, of which all but the ending is selected."""
    program.find(name="Save Project")
    time.sleep(1)  # The dialog reads the folder, and then selects.
    program.type(path.stem)
    program.key("Return")
    wait_for(path.exists, "the copy")
    wait_for(lambda: is_saved(program), "the end of saving")
    wait_for(lambda: path.stem in frames(program), "the title of the copy")


def test_a_project_never_saved_gets_a_file():
    folder = new_file().parent

    with Program(home=folder) as program:
        add_company(program, "Volvo")
        program.activate("win.save")
        copy_by_keyboard(program, folder / "first.entente")
        program.quit()

    assert 'name="Volvo"' in (folder / "first.entente").read_text(encoding="utf-8")


def test_both_versions_are_kept_when_a_copy_is_saved():
    path = new_file()
    theirs = SMALL.replace("Two carmakers", "Theirs")

    with Program(path) as program:
        add_company(program, "Volvo")
        path.write_text(theirs, encoding="utf-8")
        program.activate("win.save")
        program.answer("Was Changed by Somebody Else", "Save a Copy…")
        copy_by_keyboard(program, path.with_name("ours.entente"))
        program.quit()

    tap.equal(path.read_text(encoding="utf-8"), theirs)
    assert 'name="Volvo"' in path.with_name("ours.entente").read_text(encoding="utf-8")


def test_a_file_is_shown_in_one_window_only():
    path = new_file()

    with Program(path) as program:
        has_company(program, "Ford")
        program.activate("win.open-path", text(path))
        program.activate("win.open-path", text(new_file(name="other.entente")))
        wait_for(lambda: sorted(frames(program)) == ["other", "small"], "two windows")
        program.activate("app.quit")
        tap.equal(program.wait_end(), 0, "exit status")


def test_an_example_is_opened_as_a_new_project():
    with Program() as program:
        program.activate("win.open-example", text("nissan-alliance"))
        has_company(program, "Nissan")
        tap.equal(len(frames(program)), 1, "windows")
        program.find(role="label", name="Not saved yet")
        program.quit()


def test_files_opened_lately_are_in_the_menu():
    path = new_file()
    home = path.parent

    with Program(path, home=home) as program:
        has_company(program, "Ford")
        wait_for(lambda: list(home.rglob("recently-used.xbel")), "the list of files")
        program.quit()

    with Program(home=home) as program:
        menu = program.find(role="push button", name="GtkMenuButton", description="Recent Projects and Examples")
        menu.click()
        program.find(name=re.compile("small.entente"))
        program.key("Escape")
        program.quit()


window.run(*(test for name, test in list(globals().items()) if name.startswith("test_")))
