"""A planner's first ten minutes: open the example, draw, fill in, undo, save, print, open again."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import tap
import window
from window import GLib, Program, wait_for

# How far from the middle of a card's side its handle stands, pixels
HANDLE_GAP = 11

DEAL = re.compile(r'<deal id="(pickup-frames-\w{4})"([^>]*)/>')


def example():
    return window.example("nissan-alliance.entente", tempfile.mkdtemp(dir=os.environ["HOME"]))


def text(value):
    return GLib.Variant("s", str(value))


def field(program, name):
    """An entry of the inspector; its label gives it a name."""
    return program.find(role="text", name=f"{name} {name}")


def fill(program, name, value):
    """Types in an entry, and waits until the plan has taken it over."""
    field(program, name).text = value
    undo = program.find(role="push button", name="Undo")
    wait_for(lambda: name in undo.description, f"a step that changes {name}, not {undo.description}")


def saved(program, path):
    """What the file holds once the window says that there is nothing left to save."""
    wait_for(lambda: not program.is_enabled("win.save"), "the project to be saved")
    return path.read_text(encoding="utf-8")


def add_company(program, name):
    program.activate("win.new-company")
    program.find(role="text", name="Name of the new company")
    program.type(name)
    program.key("Return")
    made = program.card(name)
    # The next one is offered at once.
    program.key("Escape")
    program.wait_gone(role="text", name="Name of the new company")
    return made


def draw_deal(program, start, end, title):
    x, y, width, height = start.extents
    left, top = program.origin_of(start)
    handle = (left + x + width + HANDLE_GAP, top + y + height // 2)
    target = end.centre
    middle = ((handle[0] + target[0]) // 2 + 30, (handle[1] + target[1]) // 2 + 10)
    program.drag(handle, middle, target)
    program.find(role="push button", name=re.compile("Add Deal"))
    program.type(title)
    program.key("Return")


def test_ten_minutes():
    path = example()
    before = path.read_text(encoding="utf-8")
    pdf = path.with_suffix(".pdf")

    with Program(path) as program:
        volvo = add_company(program, "Volvo")
        tap.equal(program.is_enabled("win.undo"), True, "undo")
        draw_deal(program, volvo, program.card("Renault"), "Pickup frames")

        # The new deal is selected, so the inspector shows its form.
        wait_for(lambda: field(program, "Title").text == "Pickup frames", "the form of the deal")
        fill(program, "Probability", "60")
        fill(program, "From", "2029-Q2")
        fill(program, "Note", "Asked for by the planner")
        program.activate("win.save")
        first = saved(program, path)

        program.activate("win.undo")
        program.activate("win.save")
        second = saved(program, path)
        program.activate("win.redo")
        program.activate("win.save")
        tap.equal(saved(program, path) == first, True, "the file after undo and redo is the file before")
        assert 'note="Asked for by the planner"' in first and 'note="Asked for by the planner"' not in second

        program.activate("win.print-to", text(pdf))
        wait_for(pdf.exists, "the PDF")
        program.quit()

    check_file(before, first)
    check_paper(pdf)

    with Program(path) as program:
        program.card("Volvo")
        tap.equal(program.is_enabled("win.save"), False, "save")
        program.quit()

    tap.equal(path.read_text(encoding="utf-8") == first, True, "a project that was only looked at stays as it is")


def check_file(before, after):
    """Only what was drawn and typed was added, and the company to the view; nothing else has changed."""
    volvo = re.search(r'<company id="(volvo-\w{4})"', after)[1]
    view = re.search(r'  <view [^>]*name="Alliance 2.0"[^>]*companies="[^"]*', before)[0]
    old = before.replace(view, f"{view} {volvo}").splitlines()
    new = [line.strip() for line in after.splitlines() if line not in set(old)]
    tap.equal([line for line in old if line not in set(after.splitlines())], [], "lines gone")

    # In the view that is shown first the plan stands in a scenario; what is drawn there belongs to it.
    scenario = re.search(r'<scenario id="([^"]+)" name="Alliance 2.0"', before)[1]
    renault = re.search(r'<company id="([^"]+)" name="Renault"', before)[1]
    deal, attributes = DEAL.search(after).groups()
    tap.equal(f'<company id="{volvo}" in="{scenario}" name="Volvo"/>' in new, True, "the company")
    for attribute in (f'in="{scenario}"', 'title="Pickup frames"', 'from="2029-Q2"', 'probability="60%"',
                      'note="Asked for by the planner"'):
        assert attribute in attributes, f"{attribute} is not in {attributes}"
    parties = [line for line in new if line.startswith("<party ")]
    tap.equal(len(parties), 2, "number of parties")
    for company in (volvo, renault):
        assert any(f'deal="{deal}"' in line and f'company="{company}"' in line for line in parties), company
    places = [line for line in new if line.startswith("<place ")]
    tap.equal(len(places) == 1 and f'object="{volvo}"' in places[0], True, "the place of the card")


def check_paper(pdf):
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert re.search(r"^Pages:\s+1$", info, re.MULTILINE), info
    assert re.search(r"^Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)$", info, re.MULTILINE), info
    words = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    for word in ("Volvo", "Renault", "Alliance 2.0", "Nissan"):
        assert word in words, f"{word} is not on paper"


def test_everything_is_undone_to_the_same_bytes():
    path = example()
    before = path.read_bytes()

    with Program(path) as program:
        draw_deal(program, add_company(program, "Volvo"), program.card("Renault"), "Pickup frames")
        wait_for(lambda: field(program, "Title").text == "Pickup frames", "the form of the deal")
        fill(program, "Probability", "60")
        program.activate("win.select", GLib.Variant("as", ["nissan-0n6s", "honda-ziyg"]))
        wait_for(lambda: program.is_enabled("win.delete"), "a selection")
        program.activate("win.delete")
        program.find(name=re.compile("Undo"), role="push button")

        while program.is_enabled("win.undo"):
            program.activate("win.undo")
        program.activate("win.save-to", text(path.with_name("undone.entente")))
        saved(program, path)
        program.quit()

    tap.equal(path.with_name("undone.entente").read_bytes() == before, True, "the file")


def test_a_plan_is_drawn_by_keyboard_alone():
    path = Path(tempfile.mkdtemp(dir=os.environ["HOME"])) / "keys.entente"

    with Program() as program:
        # The keys of the chart work where it will be, before there is one.
        wait_for(lambda: "focused" in program.find(role="push button", name=re.compile("New Company")).states, "the focus")
        program.key("n")
        program.find(role="text", name="Name of the new company")
        program.type("Ford")
        # Enter goes on with the next company, and an empty name ends it.
        program.key("Return")
        program.type("Toyota")
        program.key("Return")
        program.card("Ford")
        program.card("Toyota")
        program.key("Return")
        program.wait_gone(role="text", name="Name of the new company")

        # The new company is selected: a deal is drawn from it to a company that is named.
        program.key("l")
        program.find(role="push button", name=re.compile("Add Deal"))
        program.type("Ford")
        program.key("Return")
        program.find(role="list item", name=re.compile("^Deal,.*Toyota"))
        program.key("ctrl+z")
        wait_for(lambda: program.is_enabled("win.redo"), "the step to be undone")
        program.key("ctrl+y")
        wait_for(lambda: not program.is_enabled("win.redo"), "the step to be done again")
        program.key("F6", "F6")
        program.activate("win.save-to", text(path))
        wait_for(path.exists, "the file")
        wait_for(lambda: not program.is_enabled("win.save"), "the end of saving")
        program.key("ctrl+shift+p")
        program.find(name=re.compile("Sheet 1 of 1"))
        program.key("Escape")
        program.key("ctrl+q")
        tap.equal(program.wait_end(), 0, "exit status")

    saved_text = path.read_text(encoding="utf-8")
    names = re.findall(r'<company id="[^"]*" name="([^"]*)"', saved_text)
    tap.equal(sorted(names), ["Ford", "Toyota"])
    tap.equal((saved_text.count("<deal "), saved_text.count("<party ")), (1, 2), "deals and parties")


def test_first_company_has_room():
    """The tables below the chart come with the first company, and leave most of the room to it."""
    empty = Path(tempfile.mkdtemp(dir=os.environ["HOME"])) / "empty.entente"
    empty.write_text('<entente xmlns="urn:entente:project:1" version="1.0"><project id="project" title="First"/></entente>', encoding="utf-8")

    with Program(empty) as program:
        add_company(program, "Nissan")
        chart = program.find(role="list", name="Partnership network")
        wait_for(lambda: chart.extents[3] > 300, "a chart of some height")


window.run(*(test for name, test in list(globals().items()) if name.startswith("test_")))
