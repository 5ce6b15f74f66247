"""Maps of other programs come into the window, as a new project or as one step in an open one, and go out again."""

import os
import re
import tempfile
from pathlib import Path

import tap
import window
from window import GLib, Program, wait_for

# What yEd would write: two companies in a frame, which both give, and a sheet of paper beside them.
MAP = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="n" for="node" yfiles.type="nodegraphics"/><key id="e" for="edge" yfiles.type="edgegraphics"/>
  <key id="s" for="node" attr.name="shape"/>
  <graph edgedefault="directed">
    <node id="f" yfiles.foldertype="group"><data key="n"><y:GroupNode><y:Geometry x="0" y="0" width="600" height="200"/>
      <y:NodeLabel>Japan</y:NodeLabel></y:GroupNode></data><graph edgedefault="directed">
      <node id="a"><data key="s">round</data><data key="n"><y:ShapeNode><y:Geometry x="40" y="80" width="120" height="40"/><y:NodeLabel>Nissan</y:NodeLabel></y:ShapeNode></data></node>
      <node id="b"><data key="s">round</data><data key="n"><y:ShapeNode><y:Geometry x="400" y="80" width="120" height="40"/><y:NodeLabel>Honda</y:NodeLabel></y:ShapeNode></data></node>
    </graph></node>
    <node id="s"><data key="n"><y:UMLNoteNode><y:Geometry x="0" y="300" width="200" height="60"/><y:NodeLabel>Not signed yet</y:NodeLabel></y:UMLNoteNode></data></node>
    <edge source="a" target="b"><data key="e"><y:PolyLineEdge><y:Arrows source="standard" target="standard"/><y:EdgeLabel>Engines</y:EdgeLabel></y:PolyLineEdge></data></edge>
  </graph>
</graphml>
"""

TABLE = "source,target,kind\nSK On,Ford,Supply\nFord,Volvo,Licence\n"


def write(name, content):
    path = Path(tempfile.mkdtemp(dir=os.environ["HOME"])) / name
    path.write_text(content, encoding="utf-8")
    return path


def text(value):
    return GLib.Variant("s", str(value))


def chart(program):
    return program.find(role="list", name="Partnership network")


def names(program):
    return {node.name for node in chart(program).children}


def test_a_map_is_shown_as_it_was_drawn_and_goes_out_again():
    path = write("map.graphml", MAP)
    out = path.with_name("out.graphml")

    with Program(path) as program:
        program.find(role="frame", name="What Came In")
        program.find(role="list item", name=re.compile("shape: .* kept in the notes of 2 companies"))
        wait_for(lambda: "Frame, Japan, 2 companies" in names(program), "the frame")
        shown = names(program)
        assert "Note, Not signed yet" in shown, shown
        deal = next(name for name in shown if name.startswith("Deal, Engines, "))
        for part in ("Nissan gives Engines, gets Engines", "Honda gives Engines, gets Engines"):
            assert part in deal, deal

        program.activate("win.export-to", text(out))
        wait_for(out.exists, "the map to go out")
        written = out.read_text(encoding="utf-8")
        for part in ('<y:Arrows source="standard" target="standard"/>', "<y:UMLNoteNode>", ">Not signed yet<", ">Japan<"):
            assert part in written, written


def test_a_table_comes_in_as_one_step():
    example = window.example("nissan-alliance.entente", tempfile.mkdtemp(dir=os.environ["HOME"]))

    with Program(example) as program:
        before = names(program)
        program.activate("win.import-path", text(write("more.csv", TABLE)))
        program.answer("Import “more”", "Import")
        # The chart is that of a scenario, and so is what came in.
        wait_for(lambda: any(name.startswith("Company, Volvo, ") for name in names(program)), "the companies that came in")
        tap.equal(len(names(program)), 5, "three companies and two deals")
        program.activate("win.undo")
        wait_for(lambda: not program.is_enabled("win.undo"), "nothing left to undo")
        wait_for(lambda: names(program) == before, "the chart as it was")
        program.quit()


def test_what_is_no_map_is_refused():
    with Program() as program:
        program.activate("win.import-path", text(write("workbook.csv", "PK\x03\x04\x00\x00\x01\x02" * 200)))
        program.find(role="dialog", name=re.compile("“workbook.csv” Could Not Be Read"))
        program.find(role="label", name=re.compile("save it as CSV"))


window.run(*(test for name, test in list(globals().items()) if name.startswith("test_")))
