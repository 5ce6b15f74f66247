/* What other programs write as GraphML, and what becomes of it. */

#include "tests/support/import-text.h"

#include <string.h>

#define HEAD "<graphml xmlns='http://graphml.graphdrawing.org/xmlns' xmlns:y='http://www.yworks.com/xml/graphml'>"
#define TAIL "</graph></graphml>"
#define NG   "<key id='g' for='node' yfiles.type='nodegraphics'/>"
#define EG   "<key id='h' for='edge' yfiles.type='edgegraphics'/>"
#define LINE(label, look) \
  "<edge source='a' target='b'><data key='h'><y:PolyLineEdge>" look "<y:EdgeLabel>" label "</y:EdgeLabel></y:PolyLineEdge></data></edge>"
#define BENT(source, target, points) \
  "<edge source='" source "' target='" target "'><data key='h'><y:PolyLineEdge><y:Path>" points "</y:Path></y:PolyLineEdge></data></edge>"
#define BOX(x, y, label) \
  "<data key='g'><y:ShapeNode><y:Geometry x='" x "' y='" y "' width='30' height='20'/><y:NodeLabel>" label "</y:NodeLabel></y:ShapeNode></data>"

/* @problems is how many things are to be said, and @damaged whether something is lost. */
typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
  guint       problems;
  gboolean    damaged;
} Case;

static const Case cases[] = {
  {"empty-graph", HEAD "<graph/></graphml>", "", 0, FALSE},
  {"edge-is-a-deal", HEAD "<graph><node id='a'/><node id='b'/><edge source='a' target='b'/>" TAIL,
   "company a\ncompany b\ndeal a – b: a, b\n", 0, FALSE},
  {"label-over-name-over-id", HEAD "<key id='n' for='node' attr.name='name'/><key id='l' for='node' attr.name='Label'/><graph>"
                                   "<node id='1'><data key='n'>N</data><data key='l'>L</data></node><node id='2'><data key='n'>M</data></node><node id='3'/>" TAIL,
   "company 3\ncompany L note=name: N\ncompany M\n", 1, FALSE},
  {"values-find-their-fields", HEAD "<key id='k' for='node' attr.name='Kind'/><key id='r' for='node' attr.name='home region'/><key id='f' for='node' attr.name='founded'/>"
                                    "<key id='v' for='node' attr.name='Volume'/><graph><node id='a'><data key='k'>battery maker</data>"
                                    "<data key='r'>Japan</data><data key='f'>1999</data><data key='v'>3 vehicles/yr</data></node>" TAIL,
   "company a kind=battery region=Japan volumes=3 vehicles/yr founded=1999\n", 0, FALSE},
  {"what-has-no-field-is-noted", HEAD "<key id='k' for='node' attr.name='kind'/><key id='s' for='node' attr.name='shoe size'/><graph>"
                                      "<node id='a'><data key='k'>pirate</data><data key='s'>44</data></node>" TAIL,
   "company a note=kind: pirate/shoe size: 44\n", 2, FALSE},
  {"defaults-hold", HEAD "<key id='s' for='node' attr.name='size'><default>7</default></key><graph><node id='a'/><node id='b'><data key='s'>8</data></node>" TAIL,
   "company a note=size: 7\ncompany b note=size: 8\n", 1, FALSE},
  {"directed-by-default", HEAD "<graph edgedefault='directed'><edge source='a' target='b'/><edge source='a' target='b' directed='false'/>" TAIL,
   "company a\ncompany b\ndeal a – b: a, b\ndeal a – b: a, b\ngives a: Not said\n", 0, FALSE},
  {"kind-is-a-title-too", HEAD "<key id='t' for='edge' attr.name='type'/><graph><edge source='a' target='b' directed='true'><data key='t'>Owns</data></edge>"
                               "<edge source='a' target='b'><data key='t'>licence</data></edge>" TAIL,
   "company a\ncompany b\ndeal Owns: a, b\ndeal licence: a, b kind=licence\ngives a: Owns\n", 0, FALSE},
  {"loop-has-one-party", HEAD "<graph><node id='a'/><edge source='a' target='a'/>" TAIL, "company a\ndeal a – a: a\n", 1, FALSE},
  {"companies-that-only-deals-name", HEAD "<graph><node id='a'/><edge source='a' target='x'/>" TAIL, "company a\ncompany x\ndeal a – x: a, x\n", 1, FALSE},
  {"id-twice-is-one-company", HEAD "<graph><node id='a'/><node id='a'/>" TAIL, "company a\n", 1, FALSE},
  {"hyperedge-is-one-deal", HEAD "<graph><node id='a'/><node id='b'/><node id='c'/><hyperedge id='h'><endpoint node='a'/><endpoint node='b'/><endpoint node='c'/></hyperedge>" TAIL,
   "company a\ncompany b\ncompany c\ndeal h: a, b, c\n", 0, FALSE},
  {"node-that-is-a-deal", HEAD "<key id='t' for='node' attr.name='type'/><graph><node id='h'><data key='t'>deal</data></node>"
                               "<edge source='h' target='a'/><edge source='b' target='h'/><edge source='h' target='c'/>" TAIL,
   "company a\ncompany b\ncompany c\ndeal h: a, b, c note=type: deal\n", 1, FALSE},
  {"ports-are-left-out", HEAD "<graph><node id='a'><port name='p'/><port name='q'/></node>" TAIL, "company a\n", 1, FALSE},
  {"key-that-is-not-declared", HEAD "<graph><node id='a'><data key='z'>1</data></node>" TAIL, "company a note=z: 1\n", 2, FALSE},
  {"boxes-give-places", HEAD NG "<graph><node id='a'>" BOX ("0", "0", "Alpha") "</node><node id='b'>" BOX ("200", "100", "Beta") "</node>" TAIL,
   "company Alpha\ncompany Beta\nplace Alpha 15 10\nplace Beta 215 110\n", 0, FALSE},
  {"values-give-places", HEAD "<key id='x' for='node' attr.name='x'/><key id='y' for='node' attr.name='Y'/><graph>"
                              "<node id='a'><data key='x'>5</data><data key='y'>-5</data></node><node id='b'><data key='x'>505</data><data key='y'>5.5</data></node>" TAIL,
   "company a\ncompany b\nplace a 5 -5\nplace b 505 5.5\n", 0, FALSE},
  {"close-places-are-spread", HEAD "<key id='x' for='node' attr.name='x'/><key id='y' for='node' attr.name='y'/><graph>"
                                   "<node id='a'><data key='x'>0</data><data key='y'>0</data></node><node id='b'><data key='x'>13</data><data key='y'>0</data></node>" TAIL,
   "company a\ncompany b\nplace a 0 0\nplace b 130 0\n", 0, FALSE},
  {"far-places-are-not-spread-for-a-few", HEAD "<key id='x' for='node' attr.name='x'/><key id='y' for='node' attr.name='y'/><graph>"
                                               "<node id='a'><data key='x'>0</data><data key='y'>0</data></node><node id='b'><data key='x'>1</data><data key='y'>0</data></node>"
                                               "<node id='c'><data key='x'>1000</data><data key='y'>1000</data></node>" TAIL,
   "company a\ncompany b\ncompany c\nplace a 0 -35\nplace b 1 35\nplace c 1000 1000\n", 0, FALSE},
  {"the-few-that-meet-are-moved-aside", HEAD "<key id='x' for='node' attr.name='x'/><key id='y' for='node' attr.name='y'/><graph>"
                                             "<node id='a'><data key='x'>0</data><data key='y'>0</data></node><node id='b'><data key='x'>60</data><data key='y'>0</data></node>"
                                             "<node id='c'><data key='x'>1000</data><data key='y'>0</data></node><node id='d'><data key='x'>2000</data><data key='y'>0.5</data></node>"
                                             "<node id='e'><data key='x'>3000</data><data key='y'>0</data></node>" TAIL,
   "company a\ncompany b\ncompany c\ncompany d\ncompany e\nplace a 0 -25\nplace b 60 25\nplace c 1000 0\nplace d 2000 0.5\nplace e 3000 0\n", 0, FALSE},
  {"bends-go-where-companies-are-moved-aside", HEAD EG "<key id='x' for='node' attr.name='x'/><key id='y' for='node' attr.name='y'/><graph>"
                                                       "<node id='a'><data key='x'>0</data><data key='y'>0</data></node><node id='b'><data key='x'>1</data><data key='y'>0</data></node>"
                                                       "<node id='c'><data key='x'>1000</data><data key='y'>1000</data></node><node id='d'><data key='x'>1000</data><data key='y'>0</data></node>" BENT ("a", "c", "<y:Point x='0' y='1000'/>") BENT ("c", "d", "<y:Point x='1100' y='500'/>") TAIL,
   "company a\ncompany b\ncompany c\ncompany d\ndeal a – c: a, c\ndeal c – d: c, d\n"
   "place a 0 -35\nplace b 1 35\nplace c 1000 1000\nplace d 1000 0\nbend points=1100,500\n",
   0, FALSE},
  {"bends-and-labels", HEAD NG EG "<graph><node id='a'>" BOX ("0", "0", "A") "</node><node id='b'>" BOX ("400", "0", "B") "</node><edge id='e' source='a' target='b'>"
                                                                                                                          "<data key='h'><y:PolyLineEdge><y:Path><y:Point x='200' y='90'/></y:Path><y:EdgeLabel>Engines<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge>" TAIL,
   "company A\ncompany B\ndeal Engines: A, B\nplace A 15 10\nplace B 415 10\nbend points=200,90\n", 0, FALSE},
  {"colours", HEAD NG "<graph><node id='a'><data key='g'><y:ShapeNode><y:Fill color='#AABBCC'/></y:ShapeNode></data></node>"
                      "<node id='b'><data key='g'><y:ShapeNode><y:Fill color='#FFCC00'/></y:ShapeNode></data></node>" TAIL,
   "company a color=#aabbcc\ncompany b\n", 0, FALSE},
  {"arrow-heads-give-the-direction", HEAD EG "<graph edgedefault='directed'><node id='a'/><node id='b'/>" LINE ("n", "<y:Arrows source='none' target='none'/>") LINE ("t", "<y:Arrows source='none' target='standard'/>") LINE ("s", "<y:Arrows source='delta' target='none'/>") LINE ("m", "<y:Arrows source='delta' target='delta'/>") TAIL,
   "company a\ncompany b\ndeal m: a, b\ndeal n: a, b\ndeal s: a, b\ndeal t: a, b\ngives a: m\ngives a: t\ngives b: m\ngives b: s\n", 0, FALSE},
  {"colours-of-lines-are-dimensions", HEAD EG "<graph><node id='a'/><node id='b'/>" LINE ("x", "<y:LineStyle color='#FF0000'/>") LINE ("y", "<y:LineStyle color='#FF0000'/>") LINE ("Engines", "<y:LineStyle color='#008000'/>") LINE ("Engines", "<y:LineStyle color='#008000'/>") LINE ("u", "<y:LineStyle color='#CC0000'/>") LINE ("v", "<y:LineStyle color='#CC0000'/>") LINE ("z", "<y:LineStyle color='#000000'/>") TAIL,
   "company a\ncompany b\ndeal Engines: a, b about Engines color=#008000\ndeal Engines: a, b about Engines color=#008000\n"
   "deal u: a, b about Red lines (#cc0000) color=#cc0000\ndeal v: a, b about Red lines (#cc0000) color=#cc0000\n"
   "deal x: a, b about Red lines color=#ff0000\ndeal y: a, b about Red lines color=#ff0000\ndeal z: a, b\n",
   1, FALSE},
  {"group-is-a-frame", HEAD NG "<graph><node id='g'><data key='g'><y:ProxyAutoBoundsNode><y:Realizers active='1'>"
                               "<y:GroupNode><y:Geometry x='0' y='0' width='9' height='9'/><y:NodeLabel>Open</y:NodeLabel><y:State closed='false'/></y:GroupNode>"
                               "<y:GroupNode><y:Geometry x='10' y='20' width='100' height='60'/><y:NodeLabel>Shut</y:NodeLabel><y:State closed='true'/></y:GroupNode>"
                               "</y:Realizers></y:ProxyAutoBoundsNode></data><graph><node id='g::a'/><node id='g::b'/></graph></node><node id='c'/>" TAIL,
   "company c\ncompany g::a\ncompany g::b\nframe Shut: g::a, g::b x=10 y=20 width=100 height=60 closed=yes\n", 0, FALSE},
  {"sheets-are-notes", HEAD NG "<graph><node id='n'><data key='g'><y:UMLNoteNode><y:Geometry x='10' y='20' width='100' height='60'/><y:Fill color='#FFCC00'/>"
                               "<y:NodeLabel>Mind &lt;this&gt;\n  and that</y:NodeLabel></y:UMLNoteNode></data></node>"
                               "<node id='c'><data key='g'><y:UMLNoteNode><y:NodeLabel>C</y:NodeLabel></y:UMLNoteNode></data></node><node id='d'/><edge source='c' target='d'/>" TAIL,
   "company C\ncompany d\ndeal C – d: C, d\nnote text=Mind <this>/  and that x=10 y=20 width=100 style=sticky\n", 0, FALSE},
  {"closed-group-is-as-large-as-its-members", HEAD NG "<graph><node id='g'><data key='g'><y:GroupNode><y:Geometry x='500' y='500' width='50' height='50'/>"
                                                      "<y:NodeLabel>Shut</y:NodeLabel><y:State closed='true'/></y:GroupNode></data>"
                                                      "<graph><node id='a'><data key='g'><y:ShapeNode><y:Geometry x='0' y='0' width='200' height='60'/></y:ShapeNode></data></node></graph></node>" TAIL,
   "company a\nplace a 100 30\nframe Shut: a x=-36 y=-36 width=272 height=132 closed=yes\n", 0, FALSE},
  {"group-in-a-group-leaves-room", HEAD NG "<graph><node id='o'><graph><node id='i'><graph>"
                                           "<node id='a'><data key='g'><y:ShapeNode><y:Geometry x='0' y='0' width='200' height='60'/></y:ShapeNode></data></node></graph></node></graph></node>" TAIL,
   "company a\nplace a 100 30\nframe i: a x=-36 y=-36 width=272 height=132\nframe o: x=-72 y=-72 width=344 height=204\n", 0, FALSE},
  {"frames-have-few-digits", HEAD NG "<graph><node id='g'><data key='g'><y:GroupNode><y:Geometry x='0.123456' y='-7.004' width='100.9876543' height='60'/>"
                                     "<y:NodeLabel>F</y:NodeLabel></y:GroupNode></data><graph><node id='a'/></graph></node>" TAIL,
   "company a\nframe F: a x=0.12 y=-7 width=100.99 height=60\n", 0, FALSE},
  {"group-with-deals-is-a-company-too", HEAD "<graph><node id='g'><graph><node id='a'/></graph></node><edge source='g' target='b'/>" TAIL,
   "company a\ncompany b\ncompany g\ndeal g – b: b, g\nframe g: a, g\n", 1, FALSE},
  {"own-markup-is-left-out", HEAD "<key id='r' for='graphml' yfiles.type='resources'/><graph><node id='a'/></graph><data key='r'><y:Resources><y:Resource><node id='x'/></y:Resource></y:Resources></data></graphml>",
   "company a\n", 0, FALSE},
  {"entities-are-not-expanded", "<!DOCTYPE graphml [<!ENTITY e 'secret'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>" HEAD "<key id='n' for='node' attr.name='name'/><graph><node id='a'><data key='n'>x&e;&f;</data></node>" TAIL,
   "company x\n", 1, TRUE},
  {"cut-off", HEAD "<graph><node id='a'/><node id='b'/><edge source='a' targ", "company a\ncompany b\n", 1, TRUE},
  {"edge-without-end", HEAD "<graph><node id='a'/><edge source='a'/><node id='b'/>" TAIL, "company a\ncompany b\n", 1, TRUE},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (EntenteReading) reading = import_text ("graphml", row->text, -1);
  g_autofree char *text = NULL;

  g_assert_nonnull (reading);
  text = import_describe (reading->project);
  g_assert_cmpstr (text, ==, row->expected);
  g_assert_cmpuint (reading->damaged, ==, row->damaged);
  if (!row->damaged)
    g_assert_cmpuint (reading->n_problems, ==, row->problems);
  else
    g_assert_cmpuint (reading->n_problems, >=, row->problems);
}

static void
test_not_graphml (gconstpointer text)
{
  g_assert_null (import_text ("graphml", text, -1));
}

/* Same file, same ids: the second reading can be compared with the first. */
static void
test_ids_are_stable (void)
{
  const char *text = HEAD "<graph><node id='a'/><node id='b'/><edge source='a' target='b'/>" TAIL;
  g_autoptr (EntenteReading) first = import_text ("graphml", text, -1);
  g_autoptr (EntenteReading) second = import_text ("graphml", text, -1);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_project_get_n (first->project, type); i++)
      g_assert_cmpstr (entente_object_get_id (entente_project_get_nth (first->project, type, i)), ==,
                       entente_object_get_id (entente_project_get_nth (second->project, type, i)));
}

static void
test_depth_is_bounded (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<graph>");

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "<node id='%u'><graph>", i);

  g_assert_null (import_text ("graphml", text->str, -1));
}

static void
test_problems_name_line_and_object (void)
{
  g_autoptr (EntenteReading) reading = import_text ("graphml", HEAD "<graph>\n<node id='a'/>\n<edge id='e' source='a'/>" TAIL, -1);
  const EntenteProblem *problem = g_ptr_array_index (reading->problems, 0);

  g_assert_cmpuint (problem->line, ==, 3);
  g_assert_cmpstr (problem->object, ==, "e");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/graphml/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_data_func ("/graphml/refused/text", "nothing of the kind", test_not_graphml);
  g_test_add_data_func ("/graphml/refused/other-xml", "<svg><node id='a'/></svg>", test_not_graphml);
  g_test_add_func ("/graphml/ids-are-stable", test_ids_are_stable);
  g_test_add_func ("/graphml/depth-is-bounded", test_depth_is_bounded);
  g_test_add_func ("/graphml/problems-name-line-and-object", test_problems_name_line_and_object);

  return g_test_run ();
}
