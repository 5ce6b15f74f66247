"""A chart is read, walked along and worked on by keyboard and screen reader."""

import os
import re
import subprocess
import tempfile
from functools import cached_property

import window
from window import GLib, wait_for


class Program(window.Program):
    @cached_property
    def chart(self):
        return self.find(role="list", name="Partnership network")


def example():
    return window.example("nissan-alliance.entente", tempfile.mkdtemp(dir=os.environ["HOME"]))


def item(program, start):
    return program.find(role="list item", name=re.compile(f"^{re.escape(start)}"), within=program.chart)


def select(program, *ids):
    program.activate("win.select", GLib.Variant("as", ids))
    wait_for(lambda: program.is_enabled("win.delete"), "a selection")


def wait_for_focus(program, start):
    """Returns the item that has the focus, once its name begins so."""
    return program.find(name=re.compile(f"^{re.escape(start)}"), state="focused", within=program.chart)


def begin_at(program, name, *ids):
    """Selects it, and lets it have the keyboard."""
    item(program, name)
    select(program, *ids)
    program.key("F6")
    for _ in range(4):
        if program.look_for(state="focused", within=program.chart):
            break
        program.key("F6")
    return wait_for_focus(program, name)


def test_everything_on_the_chart_says_what_it_is():
    sentences = (
        "Company, Honda, Carmaker, Japan, 3 deals; has Volume and powertrains for U.S. vehicles "
        "and Volume for U.S. plants; wants Pickups built in the U.S. and Relief from U.S. tariffs",
        "Placeholder company, Company A, Carmaker, North America, 1 deal; has Pickup volume; "
        "wants Pickup for North America",
        "Deal, Battery cells for U.S. cars, Nissan and SK On, Running; "
        "Nissan gives Purchases over six years, gets Cells made in the U.S.; "
        "SK On gives Cells made in the U.S., gets Purchases over six years",
        "Deal, Electric and software cooperation, Nissan, Mitsubishi Motors and Honda, Running; ",
        "Stake, Nissan owns 24.05 % of Mitsubishi Motors",
        "Stake, Renault owns 35.71 % of Nissan, with 15 % of the votes",
        "Note, Company A, Company B and Tech Company C stand for partners not yet known.",
        "Frame, Batteries and driving software, 3 companies",
    )

    with Program(example()) as program:
        for sentence in sentences:
            node = item(program, sentence)
            assert {"focusable", "selectable"} <= node.states, f"{node}: {node.states}"
        program.quit()


def test_selection_is_told():
    with Program(example()) as program:
        honda = item(program, "Company, Honda")
        assert "selected" not in honda.states
        select(program, "honda-ziyg")
        wait_for(lambda: "selected" in honda.states, "Honda to be selected")
        program.activate("win.select-none")
        wait_for(lambda: "selected" not in honda.states, "Honda to be left")
        program.quit()


def test_relations_are_walked_along():
    with Program(example()) as program:
        begin_at(program, "Company, SK On", "sk-on-vzy0")
        program.key("d")
        wait_for_focus(program, "Deal, Battery cells for U.S. cars")
        program.key("c")
        wait_for_focus(program, "Company, Nissan")
        program.key("d")
        first = wait_for_focus(program, "Deal, ").name
        program.key("d")
        wait_for(lambda: wait_for_focus(program, "Deal, ").name != first, "the next deal of Nissan")
        program.key("shift+d")
        wait_for_focus(program, first)
        program.quit()


def test_many_companies_are_walked_along():
    """A map that came in: everything on it has its name, and a key leads from company to deal to company."""
    folder = tempfile.mkdtemp(dir=os.environ["HOME"])
    table, plan = os.path.join(folder, "ring.csv"), os.path.join(folder, "ring.entente")
    with open(table, "w", encoding="utf-8") as file:
        file.write("source,target,type\n")
        file.writelines(f"Firm {i},Firm {(i + step) % 150},directed\n" for i in range(150) for step in (1, 2))
    subprocess.run([os.environ["ENTENTE_CLI"], "convert", table, plan], check=True, stderr=subprocess.DEVNULL)
    with open(plan, encoding="utf-8") as file:
        seven = re.search(r'<company id="([^"]*)" name="Firm 7"', file.read()).group(1)

    with Program(plan) as program:
        wait_for(lambda: len(program.chart.children) == 450, "150 companies and 300 deals")
        names = {node.name for node in program.chart.children}
        assert {f"Company, Firm {i}, 4 deals" for i in range(150)} <= names
        assert "Deal, Firm 7 – Firm 8, Firm 7 and Firm 8; Firm 7 gives Not said; Firm 8 gets Not said" in names
        begin_at(program, "Company, Firm 7,", seven)
        program.key("d")
        deal = wait_for_focus(program, "Deal, ").name
        assert "Firm 7" in deal, deal
        program.key("c")
        other = wait_for_focus(program, "Company, ").name
        assert other != "Company, Firm 7, 4 deals" and other.split(", ")[1] in deal, (deal, other)
        program.quit()


def test_form_is_opened_and_left_by_keys():
    with Program(example()) as program:
        begin_at(program, "Company, SK On", "sk-on-vzy0")
        program.key("Return")
        name = program.find(role="text", name="Name Name")
        wait_for(lambda: "focused" in name.states, "the focus in the form")
        program.key("Escape")
        wait_for_focus(program, "Company, SK On")
        program.quit()


def test_item_is_selected_and_deleted_by_keys():
    with Program(example()) as program:
        begin_at(program, "Company, SK On", "sk-on-vzy0")
        program.key("Escape")
        wait_for(lambda: not program.is_enabled("win.delete"), "no selection")
        program.key("space")
        wait_for(lambda: "selected" in wait_for_focus(program, "Company, SK On").states, "the selection")
        program.key("Delete")
        program.wait_gone(role="list item", name=re.compile("^Company, SK On"), within=program.chart)
        program.key("ctrl+z")
        item(program, "Company, SK On")
        wait_for(lambda: not program.is_enabled("win.undo"), "nothing left to undo")
        program.quit()


def test_menu_is_opened_by_keys():
    with Program(example()) as program:
        begin_at(program, "Company, SK On", "sk-on-vzy0")
        program.key("shift+F10")
        pin = program.find(role="menu item", name="Pin", within=program.chart)
        program.key("Escape")
        wait_for(lambda: "showing" not in pin.states, "the menu to go")
        wait_for_focus(program, "Company, SK On")
        program.quit()


window.run(*(test for name, test in list(globals().items()) if name.startswith("test_")))
