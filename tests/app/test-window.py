"""The window shows what it is asked for: views, scenarios and dates, parts of itself, and dialogs."""

import os
import re
import subprocess
import tempfile

import tap
import window
from window import GLib, Program, wait_for


def example():
    return window.example("nissan-alliance.entente", tempfile.mkdtemp(dir=os.environ["HOME"]))


def text(value):
    return GLib.Variant("s", str(value))


def chart(program):
    """What a screen reader finds in the chart."""
    listed = program.find(role="list", name="Partnership network")
    return {node.name for node in listed.children if node.role == "list item"}


def companies(program):
    names = (re.match(r"(?:Company|Placeholder company), ([^,]+),", name) for name in chart(program))
    return {match[1] for match in names if match}


def wait_for_companies(program, condition, what):
    wait_for(lambda: condition(companies(program)), what)


def chosen(program, name):
    """What a list to choose from has chosen."""
    box = program.find(role="combo box", name=f"{name} {name}")
    labels = program.find_all(role="label", within=box)
    return [label.name for label in labels if label.extents and label.extents[2] > 0]


def test_view_scenario_and_date_can_be_chosen():
    with Program(example()) as program:
        wait_for_companies(program, lambda found: "Company A" in found, "the first view")
        before = chart(program)

        program.activate("win.set-scenario", text("Alone"))
        wait_for(lambda: "Alone" in chosen(program, "Scenario"), "the scenario")
        wait_for_companies(program, lambda found: "Company A" not in found, "the scenario without placeholders")

        program.activate("win.set-scenario", text(""))
        wait_for(lambda: "Base Plan" in chosen(program, "Scenario"), "the base plan")

        program.activate("win.set-view", text("Alliance 1.0 (to 2023)"))
        wait_for(lambda: "Alliance 1.0 (to 2023)" in chosen(program, "View"), "the view")
        wait_for(lambda: chart(program) != before, "another chart")

        date = program.find(role="text", name="Date")
        program.activate("win.set-date", text("2016-10"))
        wait_for(lambda: date.text == "October 2016", f"the date, not {date.text}")
        program.activate("win.next-date")
        wait_for(lambda: date.text == "20 October 2016", f"the day of the stake, not {date.text}")
        chart_list = program.find(role="list", name="Partnership network")
        left, top = program.origin_of(chart_list)
        program.click(left + chart_list.extents[0] + 8, top + chart_list.extents[1] + 8)
        program.key("bracketleft", "bracketleft", "bracketright")
        wait_for(lambda: date.text == "20 October 2016", f"there and back by keys, not {date.text}")
        program.activate("win.set-date", text(""))
        wait_for(lambda: date.text in ("", "All dates"), f"all dates, not {date.text}")

        program.activate("win.next-view")
        program.activate("win.previous-view")
        wait_for(lambda: "Alliance 1.0 (to 2023)" in chosen(program, "View"), "the same view again")
        tap.equal(program.is_enabled("win.save"), False, "looking at the plan changes it")
        program.quit()


def test_what_is_not_there_is_said():
    with Program(example()) as program:
        program.activate("win.set-view", text("No such view"))
        program.find(role="label", name="There is no “No such view”")
        program.quit()


def test_selection_is_the_same_everywhere():
    with Program(example()) as program:
        program.activate("win.select", GLib.Variant("as", ["wayve-t727"]))
        wait_for(lambda: program.find(role="text", name="Name Name").text == "Wayve", "the form of the company")
        row = program.find(role="list item", name="Wayve")
        wait_for(lambda: "selected" in row.states, "the row of the outline")
        tap.equal(program.is_enabled("win.delete"), True, "delete")
        program.activate("win.select-none")
        wait_for(lambda: not program.is_enabled("win.delete"), "no selection")
        program.quit()


def test_parts_of_the_window_are_shown_and_hidden():
    def is_shown(role, name):
        nodes = program.find_all(role=role, name=name)
        return any(node.extents and node.extents[2] > 0 for node in nodes)

    parts = {
        "toggle-sidebar": ("list", "Outline"),
        "toggle-inspector": ("text", "Title Title"),
        "toggle-drawer": ("push button", "Hide the Tables"),
    }

    with Program(example()) as program:
        for action, (role, name) in parts.items():
            program.find(role=role, name=name)
            tap.equal(program.state_of(f"win.{action}"), True, action)
            program.activate(f"win.{action}")
            wait_for(lambda: not is_shown(role, name), f"{name} to go")
            tap.equal(program.state_of(f"win.{action}"), False, action)
            program.activate(f"win.{action}")
            wait_for(lambda: is_shown(role, name), f"{name} to come back")
        program.quit()


def test_the_chart_is_zoomed():
    with Program(example()) as program:
        def shown():
            return program.find(role="push button", name=re.compile(r"^\d+ %$")).name

        program.find(role="list", name="Outline")
        fit = shown()
        program.activate("win.zoom-100")
        wait_for(lambda: shown() == "100 %", "the actual size")
        program.activate("win.zoom-in")
        wait_for(lambda: shown() != "100 %", "a larger chart")
        program.activate("win.zoom-fit")
        wait_for(lambda: shown() == fit, "the whole chart")
        program.quit()


def test_the_outline_is_searched():
    with Program(example()) as program:
        program.find(role="list", name="Outline")
        program.activate("win.find")
        program.type("frontier")
        program.find(role="list item", name=re.compile("pickup", re.IGNORECASE))
        program.wait_gone(role="list item", name="AESC")
        program.quit()


def test_keys_are_shown_as_the_actions_have_them():
    with Program(example()) as program:
        program.key("ctrl+question")
        shortcuts = program.find(role="frame", name="Keyboard Shortcuts")
        for words in ("New window", "Print preview", "Undo", "Find in the plan"):
            program.find(role="label", name=words, within=shortcuts)
        program.key("Escape")
        program.wait_gone(role="frame", name="Keyboard Shortcuts")
        program.quit()


def test_the_page_is_set_up_by_a_step_that_can_be_undone():
    path = example()

    with Program(path) as program:
        program.activate("win.page-setup")
        dialog = program.find(role="frame", name="Page Setup")
        program.find(role="text", name="Margin Margin", within=dialog).text = "25"
        wait_for(lambda: program.is_enabled("win.undo"), "a step")
        program.key("Escape")
        program.activate("win.save")
        wait_for(lambda: not program.is_enabled("win.save"), "the end of saving")
        program.quit()

    view = re.search(r'<view [^>]*name="Alliance 2.0"[^>]*>', path.read_text(encoding="utf-8"))[0]
    assert 'margin="25"' in view, view


def test_a_chart_is_exported():
    path = example()

    with Program(path) as program:
        program.find(role="list", name="Partnership network")
        for ending, start in (("pdf", b"%PDF"), ("svg", b"<?xml"), ("png", b"\x89PNG")):
            out = path.with_suffix(f".{ending}")
            program.activate("win.export-to", text(out))
            wait_for(out.exists, out.name)
            tap.equal(out.read_bytes().startswith(start), True, f"start of {out.name}")


def test_paper_and_preview_show_the_same():
    path = example()
    pdf = path.with_suffix(".pdf")

    with Program(path) as program:
        program.activate("win.set-view", text("Today: December 2025"))
        program.activate("win.print-preview")
        program.find(name=re.compile("Sheet 1 of 1: Today: December 2025"))
        program.activate("win.print-to", text(pdf))
        wait_for(pdf.exists, "the PDF")
        program.key("Escape")
        program.quit()

    words = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert "Today: December 2025" in words, words


def test_buttons_say_what_they_do_and_their_key():
    with Program(example()) as program:
        program.find(role="push button", description="Save (Ctrl+S)")
        program.find(role="push button", description="Zoom in (Ctrl++)")
        icons = [node for node in program.find_all(role="push button") if node.name == "GtkImage"]
        tap.equal([str(node) for node in icons], [], "buttons that only have a picture")
        program.quit()


def test_an_empty_window_invites():
    with Program() as program:
        program.find(role="label", name="Draw Your First Alliance")
        tap.equal(program.is_enabled("win.print"), False, "print")
        program.activate("win.open-example", text("carmakers"))
        wait_for_companies(program, lambda found: "Toyota" in found, "the example")
        tap.equal(program.is_enabled("win.print"), True, "print")
        program.quit()


window.run(*(test for name, test in list(globals().items()) if name.startswith("test_")))
