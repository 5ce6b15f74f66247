"""The command line does what its help says, and says what it could not do."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import tap

CLI = os.environ["ENTENTE_CLI"]
EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
TEMPORARY = tempfile.TemporaryDirectory(prefix="entente-cli-")
FOLDER = Path(TEMPORARY.name)

DONE, FINDINGS, FAILED = 0, 1, 2

# Ford gives Nissan a platform and gets nothing; the deal has no dates and no dimension.
PROJECT = """<?xml version="1.0" encoding="UTF-8"?>
<entente xmlns="urn:entente:project:1" version="1.0">
  <project id="project" title="Two carmakers" currency="EUR"/>
  <scenario id="later-0001" name="Later" order="1"/>
  <company id="ford-aaaa" name="Ford" kind="carmaker"/>
  <company id="nissan-bbbb" name="Nissan" kind="carmaker" volumes="2024: 3350000 vehicles/yr" note="First line&#10;second line"/>
  <deal id="pickup-cccc" title="Pickup" kind="licence" status="talks"/>
  <party id="party-dddd" deal="pickup-cccc" company="ford-aaaa" share="50%"/>
  <party id="party-eeee" deal="pickup-cccc" company="nissan-bbbb"/>
  <flow id="flow-ffff" deal="pickup-cccc" giver="party-dddd" receiver="party-eeee" what="Frame"/>
  <view id="all-gggg" name="All of it" kind="network" order="2"/>
  <view id="now-hhhh" name="Now" kind="network" order="1" paper="a3" orientation="landscape"/>
  <place id="place-iiii" view="now-hhhh" object="ford-aaaa" x="0" y="0"/>
  <place id="place-jjjj" view="now-hhhh" object="nissan-bbbb" x="300" y="40" pinned="yes"/>
  <override id="override-kkkk" scenario="later-0001" object="pickup-cccc" field="status" value="signed"/>
</entente>
"""


def path(name):
    return FOLDER / name


def write(name, text):
    path(name).write_text(text, encoding="utf-8")
    return path(name)


def run(*arguments, locale="C.UTF-8"):
    return subprocess.run(
        [CLI, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8",
        env=dict(os.environ, LC_ALL=locale, XDG_CACHE_HOME=path("cache")), timeout=60, check=False,
    )


def expect(result, status, *complaints):
    """The exit status is as expected, and standard error holds the words."""
    tap.equal(result.returncode, status, f"exit status (standard error: {result.stderr})")
    for words in complaints:
        assert words in result.stderr, f"{words!r} is not in {result.stderr!r}"
    return result.stdout


def project():
    return write("two.entente", PROJECT)


def places(text):
    return [line.strip() for line in text.splitlines() if "<place " in line]


def pdf_pages(name):
    output = subprocess.run(["pdfinfo", path(name)], capture_output=True, text=True, check=True).stdout
    lines = dict(line.split(":", 1) for line in output.splitlines() if ":" in line)
    return int(lines["Pages"]), lines["Page size"].strip()


def test_help_names_every_command_and_option():
    text = expect(run("--help"), DONE)
    for command in ("info", "check", "analyse", "export", "convert", "layout", "text"):
        assert f"\n  {command} " in text, command
        assert "Usage: entente-cli " + command in expect(run(command, "--help"), DONE)
    help_of_export = expect(run("export", "--help"), DONE)
    for option in ("--view NAME", "--all-views", "--scenario", "--date", "--paper", "--portrait", "--size"):
        assert option in help_of_export, option


def test_version_is_shown():
    assert expect(run("--version"), DONE).startswith("entente-cli ")


def test_wrong_usage_is_refused():
    expect(run(), FAILED, "What is to be done?")
    expect(run("expor"), FAILED, "“expor”")
    expect(run("info"), FAILED, "needs more files", "FILE")
    expect(run("info", project(), project()), FAILED, "takes fewer files")
    expect(run("info", "--colour", project()), FAILED, "no option “--colour”")
    expect(run("info", "-x", project()), FAILED, "no option “-x”")
    expect(run("check", "--json=yes", project()), FAILED, "--json takes no value")
    expect(run("export", project(), path("a.pdf"), "--view"), FAILED, "--view needs a value")


def test_what_follows_two_dashes_is_a_file():
    write("--strange", PROJECT)
    result = subprocess.run([CLI, "info", "--", "--strange"], cwd=FOLDER, capture_output=True, text=True, check=False)
    expect(result, DONE)


def test_info_counts():
    text = expect(run("info", project()), DONE)
    values = dict(line.split(": ", 1) for line in text.splitlines())
    tap.equal(values["title"], "Two carmakers")
    tap.equal(list(values)[1:], [
        "companies", "deals", "parties", "platforms", "plants", "technologies", "offers", "wants",
        "flows", "stakes", "scenarios", "views", "frames", "sources", "unknown",
    ])
    counts = {key: values[key] for key in ("companies", "deals", "parties", "flows", "scenarios", "views", "unknown")}
    tap.equal(counts, {
        "companies": "2", "deals": "1", "parties": "2", "flows": "1", "scenarios": "1", "views": "2", "unknown": "0",
    })


def test_info_counts_what_is_not_known():
    strange = PROJECT.replace("</entente>", '  <treaty id="treaty-0001" name="Peace"/>\n</entente>')
    assert "unknown: 1\n" in run("info", write("strange.entente", strange)).stdout


def test_info_keeps_a_terminal_safe():
    shady = PROJECT.replace('title="Two carmakers"', 'title="A\u009b2JB"')
    assert "title: A 2JB\n" in run("info", write("shady.entente", shady)).stdout


def test_a_file_that_is_not_there_is_told():
    result = run("info", path("nothing.entente"))
    expect(result, FAILED, f"{path('nothing.entente')}: ")
    tap.equal(result.stdout, "")


def test_a_value_that_cannot_be_read_is_told_by_line_object_and_field():
    wrong = write("wrong.entente", PROJECT.replace('share="50%"', 'share="half"'))
    result = run("info", wrong)
    expect(result, DONE, f"{wrong}:8: party-dddd: share: “half”")
    expect(run("check", wrong), FINDINGS, f"{wrong}:8: party-dddd: share: ")


def test_a_damaged_file_is_told_and_read_as_far_as_it_goes():
    damaged = write("damaged.entente", PROJECT[:PROJECT.index("<flow")])
    assert "parties: 2\n" in expect(run("info", damaged), FINDINGS, f"{damaged}:10: ")


def test_check_tells_a_finding_a_line():
    text = expect(run("check", project()), FINDINGS)
    rows = [line.split("\t") for line in text.splitlines()]
    assert all(len(row) == 4 for row in rows), rows
    assert {row[0] for row in rows} <= {"error", "warning", "hint"}
    assert any(row[1] == "deal-one-sided" and row[2] == "pickup-cccc" for row in rows), rows


def test_check_of_several_files_names_them():
    text = expect(run("check", project(), project()), FINDINGS)
    assert all(line.startswith(f"{project()}\t") for line in text.splitlines())


def test_check_speaks_json():
    findings = json.loads(expect(run("check", "--json", project()), FINDINGS))
    rows = expect(run("check", project()), FINDINGS).splitlines()
    tap.equal([f"{item['severity']}\t{item['rule']}\t{item['object']}\t{item['text']}" for item in findings], rows)
    tap.equal({item["file"] for item in findings}, {str(project())})


def test_check_finds_nothing_in_an_empty_plan():
    empty = '<entente xmlns="urn:entente:project:1" version="1.0"><project id="project" title="Empty"/></entente>'
    result = run("check", "--json", write("empty.entente", empty))
    tap.equal(json.loads(expect(result, DONE)), [])


def test_text_says_everything_in_words():
    text = expect(run("text", project()), DONE)
    assert "Company: Nissan (nissan-bbbb)\n" in text
    assert "Party: Pickup, Ford (party-dddd)\n" in text
    assert "  Note: First line\n    second line\n" in text
    deal = text[text.index("Deal: Pickup"):].split("\n\n")[0]
    assert "  Status: Talks" in deal, deal
    assert all(value in text for value in ("3350000", "Frame", "50%", "300"))


def test_text_is_the_same_in_every_locale_that_has_no_translation():
    tap.equal(run("text", project(), locale="C").stdout, run("text", project()).stdout)


def test_convert_keeps_every_byte():
    expect(run("convert", project(), path("copy.entente")), DONE)
    tap.equal(path("copy.entente").read_text(encoding="utf-8"), PROJECT)
    for example in EXAMPLES.glob("*.entente"):
        expect(run("convert", example, path("example.entente")), DONE)
        tap.equal(path("example.entente").read_bytes() == example.read_bytes(), True, f"same bytes of {example.name}")


def test_convert_asks_for_the_format_of_other_endings():
    expect(run("convert", project(), path("copy.xyz")), FAILED, "--to entente")
    assert not path("copy.xyz").exists()
    expect(run("convert", project(), path("copy.xyz"), "--to", "entente"), DONE)


def test_convert_repairs_what_it_can():
    damaged = write("damaged.entente", PROJECT[:PROJECT.index("  <flow")])
    expect(run("convert", damaged, path("repaired.entente")), FINDINGS, f"{damaged}:")
    tap.equal(path("repaired.entente").read_text(encoding="utf-8"), damaged.read_text(encoding="utf-8") + "</entente>\n")


def test_convert_keeps_what_cannot_be_read():
    wrong = write("wrong.entente", PROJECT.replace('share="50%"', 'share="half"'))
    expect(run("convert", wrong, path("kept.entente")), DONE, "“half”")
    tap.equal(path("kept.entente").read_bytes(), wrong.read_bytes())


def test_convert_never_writes_a_newer_file():
    newer = PROJECT.replace('version="1.0"', 'version="2.0"', 2).replace('?xml version="2.0"', '?xml version="1.0"')
    expect(run("convert", write("newer.entente", newer), path("older.entente")), FAILED, "newer version")
    assert not path("older.entente").exists()


GRAPH = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="s" for="node" attr.name="size"/><graph edgedefault="undirected">
<node id="a"/><node id="b"><data key="s">7</data></node><edge source="a" target="b"/><edge source="b" target="c"/></graph></graphml>"""


def counts(file):
    values = dict(line.split(": ", 1) for line in run("info", file).stdout.splitlines())
    return values["companies"], values["deals"]


def test_graphs_and_tables_are_read_wherever_projects_are():
    graph = write("graph.graphml", GRAPH)
    tap.equal(counts(graph), ("3", "2"))
    tap.equal(counts(write("list.csv", "from;to\na;b\nb;c\n")), ("3", "2"))
    expect(run("check", graph), FINDINGS, "kept in the note of 1 company")
    expect(run("export", graph, path("graph.svg")), DONE)


def test_what_has_no_places_is_arranged():
    table = write("chain.csv", "from,to\na,b\nb,c\nc,d\nd,e\n")
    expect(run("convert", table, path("chain.entente")), DONE)
    places = re.findall(r'<place [^>]*x="([^"]*)" y="([^"]*)"', Path(path("chain.entente")).read_text(encoding="utf-8"))
    tap.equal(len(set(places)), 5)
    expect(run("export", table, path("chain.svg")), DONE)
    expect(run("export", path("chain.entente"), path("again.svg")), DONE)
    tap.equal(Path(path("chain.svg")).read_bytes(), Path(path("again.svg")).read_bytes())


def test_a_table_counts_its_rows():
    assert "rows: 3\n" in run("info", write("rows.csv", "from,to\na,b\nb,c\n")).stdout


def test_a_graph_counts_what_lies_in_others():
    """A frame is no company, so what the file has and what came in are counted apart."""
    nested = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="f"><graph>' \
             '<node id="a"/><node id="b"/></graph></node><edge source="a" target="b"/></graph></graphml>'
    told = run("info", write("nested.graphml", nested)).stdout.splitlines()
    assert {"companies: 2", "deals: 1", "frames: 1", "nodes: 3", "edges: 1"} <= set(told), told
    assert "nodes:" not in run("info", project()).stdout


def test_companies_stand_beside_their_deals():
    write("alliance-nodes.csv", "id,name\na,Nissan\nb,Honda\nd,Ford\n")
    edges = write("alliance-edges.csv", "source,target\na,b\nb,c\n")
    tap.equal(counts(edges), ("4", "2"))
    assert "Nissan" in run("text", edges).stdout


def test_convert_goes_out_and_comes_back():
    for ending in ("graphml", "csv"):
        expect(run("convert", project(), path(f"out.{ending}")), DONE, "left out")
        tap.equal(counts(path(f"out.{ending}")), counts(project()))
        expect(run("convert", path(f"out.{ending}"), path("back.entente")), DONE)
        tap.equal(counts(path("back.entente")), counts(project()))


def test_tables_begin_with_a_mark_when_asked_for():
    expect(run("convert", project(), path("marked.csv"), "--bom"), DONE, "left out")
    for name in ("marked.csv", "marked.nodes.csv"):
        assert Path(path(name)).read_bytes().startswith(b"\xef\xbb\xbf")


def test_layout_takes_and_gives_a_graph():
    graph = write("layout.graphml", GRAPH)
    text = expect(run("layout", graph, path("placed.graphml")), DONE)
    assert "nodes: 3\nedges: 2\n" in text
    assert '<data key="px">' in Path(path("placed.graphml")).read_text(encoding="utf-8")


def test_a_damaged_graph_is_read_as_far_as_it_goes():
    cut = write("cut.graphml", GRAPH[:-30])
    expect(run("convert", cut, path("cut.entente")), FINDINGS, f"{cut}:")


def test_a_file_that_cannot_be_written_is_told():
    out = path("no-such-folder") / "copy.entente"
    expect(run("convert", project(), out), FAILED, f"{out}: ")


def exchange_plan(name):
    """Ford gives 80 and gets 60 a year."""
    flows = ('what="Frame" value="80 EUR" cost="5 EUR"/>\n  <flow id="flow-llll" deal="pickup-cccc" giver="party-eeee" '
             'receiver="party-dddd" what="Volume" value="60 EUR" cost="5 EUR"/>')
    return write(name, PROJECT.replace('what="Frame"/>', flows))


def test_export_draws_the_first_view_on_its_paper():
    expect(run("export", project(), path("now.pdf")), DONE)
    pages, size = pdf_pages("now.pdf")
    tap.equal((pages, size), (1, "1190.55 x 841.89 pts (A3)"))


def test_export_draws_what_is_asked_for():
    expect(run("export", project(), path("all.pdf"), "--all-views"), DONE)
    tap.equal(pdf_pages("all.pdf")[0], 2)
    expect(run("export", project(), path("a4.pdf"), "--view", "All of it", "--paper", "a4", "--portrait"), DONE)
    tap.equal(pdf_pages("a4.pdf"), (1, "595.276 x 841.89 pts (A4)"))
    expect(run("export", project(), path("id.pdf"), "--view", "all-gggg"), DONE)
    expect(run("export", project(), path("t.pdf"), "--portrait"), DONE)
    tap.equal(pdf_pages("t.pdf")[1], "841.89 x 1190.55 pts (A3)")


def test_export_writes_a_picture_of_the_size_asked_for():
    expect(run("export", project(), path("now.png"), "--size", "640x480"), DONE)
    header = path("now.png").read_bytes()[:24]
    tap.equal(header[:8], b"\x89PNG\r\n\x1a\n")
    tap.equal((int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")), (640, 480))


def test_export_writes_a_file_for_each_view():
    expect(run("export", project(), path("views.svg"), "--all-views"), DONE)
    for number in (1, 2):
        assert "<svg" in path(f"views-{number}.svg").read_text(encoding="utf-8")
    assert not path("views.svg").exists()


def test_export_follows_scenario_and_colours():
    pictures = []
    for number, options in enumerate((
        [], ["--scenario", "Later"], ["--scenario", "later-0001"], ["--scenario", "base"],
        ["--theme", "dark"], ["--black-and-white"], ["--date", "2031"], ["--date", "all"],
    )):
        expect(run("export", project(), path(f"{number}.svg"), *options), DONE)
        pictures.append(path(f"{number}.svg").read_text(encoding="utf-8"))
    plain, by_name, by_id, base, dark, black, dated, undated = pictures
    tap.equal(by_name, by_id)
    tap.equal(plain, base)
    tap.equal(plain, undated)
    assert len({plain, by_name, dark, black, dated}) == 5


def test_export_refuses_what_it_does_not_know():
    out = path("refused.png")
    for arguments, words in (
        (["--view", "Nowhere"], "no view “Nowhere”"),
        (["--scenario", "Never"], "no scenario “Never”"),
        (["--date", "soon"], "--date"),
        (["--paper", "A99"], "no paper “A99”"),
        (["--theme", "pink"], "no theme “pink”"),
        (["--size", "big"], "--size"),
        (["--size", "0x100"], "--size"),
        (["--size", "99999x100"], "--size"),
    ):
        expect(run("export", project(), out, *arguments), FAILED, words)
        assert not out.exists(), arguments
    expect(run("export", project(), path("refused.gif")), FAILED, ".pdf, .svg or .png")
    expect(run("export", project(), path("refused.pdf"), "--size", "100x100"), FAILED, "PNG only")


def test_charts_of_figures_are_drawn_and_written_as_tables():
    plan = exchange_plan("charts.entente")
    expect(run("export", plan, path("balance.tsv"), "--chart", "balance"), DONE)
    tap.equal(path("balance.tsv").read_text(encoding="utf-8").splitlines(), [
        "\tGives\tGets\tGets less gives", "Ford\t80\t60\t-20", "Nissan\t60\t80\t20",
    ])
    expect(run("export", plan, path("deal.csv"), "--chart", "deal-balance", "--of", "Pickup"), DONE)
    assert path("deal.csv").read_bytes().startswith(b"\xef\xbb\xbf,Gives,Gets")
    expect(run("export", plan, path("balance.pdf"), "--chart", "balance"), DONE)
    tap.equal(pdf_pages("balance.pdf"), (1, "841.89 x 595.276 pts (A4)"))
    listed = [row.split("\t") for row in expect(run("export", "--list-charts"), DONE).splitlines()]
    assert ["balance", ""] in [row[:2] for row in listed] and ["scale", "platform"] in [row[:2] for row in listed]
    expect(run("export", plan, path("all.pdf"), "--chart", "all"), DONE)
    expect(run("export", plan, path("no.pdf"), "--chart", "nothing"), FAILED, "no chart “nothing”")
    expect(run("export", plan, path("no.pdf"), "--chart", "load", "--of", "Nobody"), FAILED, "no “Nobody”")
    expect(run("export", plan, path("no.csv")), FAILED, "not known")
    expect(run("export", plan), FAILED, "Name the project")


def test_layout_moves_what_is_not_pinned():
    text = expect(run("layout", project(), path("placed.entente"), "--seed", "7"), DONE)
    values = dict(line.split(": ", 1) for line in text.splitlines())
    tap.equal(list(values), ["nodes", "edges", "stress", "crossings", "overlaps", "milliseconds"])
    tap.equal((values["nodes"], values["edges"], values["crossings"], values["overlaps"]), ("2", "1", "0", "0"))
    before, after = places(PROJECT), places(path("placed.entente").read_text(encoding="utf-8"))
    assert before[0] != after[0], "nothing moved"
    tap.equal(after[1], before[1], "the pinned place")


def test_layout_with_the_same_seed_gives_the_same_bytes():
    free = write("free.entente", PROJECT.replace(' pinned="yes"', ""))
    for name in ("first.entente", "second.entente"):
        expect(run("layout", free, path(name), "--seed", "7"), DONE)
    tap.equal(path("first.entente").read_bytes(), path("second.entente").read_bytes())


def test_layout_in_frames_takes_no_frame_away():
    sample = EXAMPLES / "carmakers.entente"
    view = ("--view", "World map of alliances")
    expect(run("layout", sample, path("framed.entente"), *view, "--in-frames"), DONE)
    framed = path("framed.entente").read_text(encoding="utf-8")
    tap.equal(framed.count("<group "), sample.read_text(encoding="utf-8").count("<group "))
    assert framed != sample.read_text(encoding="utf-8"), "nothing moved"


def test_layout_leaves_alone_what_was_not_named():
    free = write("free.entente", PROJECT.replace(' pinned="yes"', ""))
    expect(run("layout", free, path("only.entente"), "--only", "nissan-bbbb"), DONE)
    before = places(free.read_text(encoding="utf-8"))
    after = places(path("only.entente").read_text(encoding="utf-8"))
    tap.equal(after[0], before[0], "the place of what was not named")


def test_layout_makes_the_view_that_is_missing():
    lines = [line for line in PROJECT.splitlines(keepends=True) if "<view" not in line and "<place" not in line]
    expect(run("layout", write("bare.entente", "".join(lines)), path("placed.entente")), DONE)
    text = path("placed.entente").read_text(encoding="utf-8")
    tap.equal(text.count("<view "), 1)
    tap.equal(text.count("<place "), 2)


def test_layout_refuses_what_it_does_not_know():
    out = path("refused.entente")
    expect(run("layout", project(), out, "--algorithm", "magic"), FAILED, "no algorithm “magic”")
    expect(run("layout", project(), out, "--seed", "-1"), FAILED, "--seed")
    assert not out.exists()


# Ford gives worth 80 at a cost of 20, Nissan worth 60 at a cost of 35 to 45; of the second deal nothing is known.
EXCHANGE = """<?xml version="1.0" encoding="UTF-8"?>
<entente xmlns="urn:entente:project:1" version="1.0">
  <project id="project" title="An exchange" currency="EUR"/>
  <scenario id="poor-0001" name="Poorer" order="1"/>
  <company id="ford-aaaa" name="Ford"/>
  <company id="nissan-bbbb" name="Nissan"/>
  <deal id="pickup-cccc" title="Pickup" status="running" until="2030"/>
  <deal id="van-llll" title="Van" status="running" until="2030"/>
  <party id="party-dddd" deal="pickup-cccc" company="ford-aaaa"/>
  <party id="party-eeee" deal="pickup-cccc" company="nissan-bbbb"/>
  <party id="party-mmmm" deal="van-llll" company="ford-aaaa"/>
  <party id="party-nnnn" deal="van-llll" company="nissan-bbbb"/>
  <flow id="flow-ffff" deal="pickup-cccc" giver="party-dddd" receiver="party-eeee" what="Frame" value="2027: 80 EUR" cost="2027: 20 EUR"/>
  <flow id="flow-gggg" deal="pickup-cccc" giver="party-eeee" receiver="party-dddd" what="Cab" value="2027: 60 EUR" cost="2027: 35..45 EUR"/>
  <flow id="flow-oooo" deal="van-llll" giver="party-mmmm" receiver="party-nnnn" what="Van"/>
  <override id="override-kkkk" scenario="poor-0001" object="flow-ffff" field="value" value="2027: 60 EUR"/>
</entente>
"""

COLUMNS = ["method", "object", "name", "value", "unit", "completeness", "other", "detail", "year"]


def table(*arguments, **settings):
    """The rows of a table of figures, as dictionaries."""
    lines = expect(run("analyse", write("exchange.entente", EXCHANGE), *arguments, **settings), DONE).splitlines()
    tap.equal(lines[0].split("\t"), COLUMNS)
    return [dict(zip(COLUMNS, line.split("\t"))) for line in lines[1:]]


def figures(*arguments, **settings):
    """Deal by deal: what R1 says about a company in it, or about the deal."""
    rows = table("--method", "R1", "--date", "2027-06-30", *arguments, **settings)
    return {(row["object"], row["other"], row["name"]): row["value"] for row in rows if not row["year"]}


def in_the_pickup(found, name):
    values = [value for (thing, other, quantity), value in found.items() if "pickup-cccc" in (thing, other) and quantity == name]
    assert values, f"no {name} in {sorted(found)}"
    return values


def test_figures_are_as_worked_out_by_hand():
    found = figures()
    balances = sorted(float(value) for value in in_the_pickup(found, "deal-value-balance"))
    tap.equal(balances, [-20 / 140, 20 / 140], "balances")
    tap.equal(sorted(in_the_pickup(found, "deal-party-net-benefit")), ["35..45", "40"], "net benefits")


def test_figures_of_a_scenario():
    balances = [float(value) for value in in_the_pickup(figures("--scenario", "Poorer"), "deal-value-balance")]
    tap.equal(balances, [0, 0], "balances")


def test_figures_do_not_depend_on_the_language():
    tap.equal(figures(locale="de_DE.UTF-8"), figures())


def test_undefined_is_empty_or_null_and_says_what_is_missing():
    values = [row for row in table("--date", "2027") if row["object"] == "van-llll" or row["other"] == "van-llll"]
    assert any(row["value"] == "" and float(row["completeness"]) < 1 for row in values)
    tap.equal([row["value"] for row in values if row["name"] in ("deal-value", "deal-net-benefit")], ["", ""], "what the deal is worth")

    text = expect(run("analyse", write("exchange.entente", EXCHANGE), "--date", "2027", "--format", "json"), DONE)
    rows = json.loads(text)
    tap.equal(len(rows), len(table("--date", "2027")), "rows")
    unknown = [row for row in rows if "flow-oooo.value" in row["missing"]]
    assert unknown and all(row["completeness"] < 1 for row in unknown)
    assert any(row["value"] is None and row["low"] is None and row["high"] is None for row in unknown)
    ranges = [row for row in rows if row["name"] == "deal-party-net-benefit" and row["low"] == 35]
    tap.equal([(row["value"], row["high"]) for row in ranges], [(40, 45)])


def test_figures_are_the_same_from_the_cache_and_without():
    first, second = table(), table()
    tap.equal(second, first, "from the cache")
    tap.equal(table("--no-cache"), first, "without the cache")
    assert path("cache/entente/figures.sqlite").is_file()


def test_figures_without_a_cache_leave_nothing():
    text = run("analyse", write("exchange.entente", EXCHANGE), "--no-cache")
    shutil.rmtree(path("cache"), ignore_errors=True)
    tap.equal(run("analyse", path("exchange.entente"), "--no-cache").stdout, text.stdout)
    assert not path("cache").exists()


def test_methods_are_chosen_by_their_ids():
    tap.equal({row["method"] for row in table("--method", "R2", "--method=n1")}, {"R2", "N1"})


def test_draws_follow_from_the_seed():
    tap.equal(table("--seed", "7", "--no-cache"), table("--seed", "7"))


def test_analyse_says_what_differs_from_another_scenario():
    arguments = ("--scenario", "Poorer", "--against", "base", "--date", "2027-06-30", "--method", "R1")
    lines = expect(run("analyse", write("exchange.entente", EXCHANGE), *arguments), DONE).splitlines()
    tap.equal(lines[0].split("\t")[:7], ["method", "object", "name", "before", "after", "change", "relative"])
    tap.equal(lines[1].split("\t")[:6], ["X1", "pickup-cccc", "deal-changed", "1", "1", "0"])
    figures_that_differ = {tuple(line.split("\t")[1:3]): line.split("\t")[3:7] for line in lines[2:]}
    tap.equal(figures_that_differ["nissan-bbbb", "value-received"], ["80", "60", "-20", "-0.25"])
    tap.equal(("nissan-bbbb", "value-given") in figures_that_differ, False)


def test_analyse_refuses_what_it_does_not_know():
    file = write("exchange.entente", EXCHANGE)
    expect(run("analyse", file, "--method", "Z9"), FAILED, "no method “Z9”")
    expect(run("analyse", file, "--format", "xml"), FAILED, "no format “xml”")
    expect(run("analyse", file, "--scenario", "Never"), FAILED, "Never")
    expect(run("analyse", file, "--against", "Never"), FAILED, "Never")
    expect(run("analyse", file, "--date", "soon"), FAILED, "--date")
    expect(run("analyse", file, "--seed", "1.5"), FAILED, "--seed")


def test_amounts_in_other_currencies_are_named():
    text = EXCHANGE.replace('value="2027: 60 EUR" cost', 'value="2027: 60 USD" cost')
    result = run("analyse", write("foreign.entente", text), "--method", "R1")
    expect(result, DONE, "flow-gggg", "the rate of USD for 2027 is missing")


def test_amounts_in_other_currencies_are_converted():
    text = EXCHANGE.replace('value="2027: 60 EUR" cost', 'value="2027: 60 USD" cost').replace('currency="EUR"', 'currency="EUR" rates="USD: 0.5"')
    result = run("analyse", write("rated.entente", text), "--method", "R1")
    expect(result, DONE)
    tap.equal(result.stderr, "")
    tap.equal("ford-aaaa\tvalue-received\t30\tEUR" in result.stdout, True)


def test_output_that_cannot_be_written_is_a_failure():
    with open("/dev/full", "w", encoding="utf-8") as full:
        result = subprocess.run([CLI, "text", project()], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    expect(result, FAILED, "could not be written")


def test_progress_is_not_shown_in_a_pipe():
    result = run("export", project(), path("views.svg"), "--all-views")
    tap.equal(result.stderr, "")


tap.run(*(test for name, test in list(globals().items()) if name.startswith("test_")))
