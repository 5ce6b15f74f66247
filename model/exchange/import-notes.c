/* Sheets of paper become notes. */

#include "model/exchange/importer.h"

#include "model/object/note.h"

#include <math.h>

/* How wide a note may be, points */
#define MIN_WIDTH 24.0
#define MAX_WIDTH 4000.0

static void
set_number (EntenteObject *object,
            guint          field,
            double         number)
{
  g_autoptr (EntenteValue) value = entente_value_new_number (round (1000 * number) / 1000);

  entente_object_set_value (object, field, value);
}

/* Notes hold line breaks and blanks, and no other control characters. */
static char *
clean_text (const char *text)
{
  char *clean = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), (glong)ENTENTE_TEXT_MAX_LENGTH));

  for (char *p = clean; *p != '\0'; p++)
    if ((guchar)*p < 0x20 && *p != '\n' && *p != '\t')
      *p = ' ';

  return clean;
}

/* What this program wrote of the look of a note, beside its colour */
static void
take_look (EntenteImporter        *self,
           EntenteObject          *note,
           const EntenteGraphNode *node)
{
  static const guint fields[] = {ENTENTE_NOTE_STYLE, ENTENTE_NOTE_ALIGN, ENTENTE_NOTE_LAYER, ENTENTE_NOTE_ORDER};

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *name = entente_object_get_field (note, fields[i])->name;

      entente_object_set (note, name, entente_importer_get_own (self, node->first_value, name), NULL);
    }

  if (!self->graph->is_own)
    entente_object_set (note, "style", "sticky", NULL);
  if (node->color != NULL)
    entente_object_set (note, "color", node->color, NULL);
}

static void
add_note (EntenteImporter        *self,
          const EntenteGraphNode *node)
{
  const char      *own = entente_importer_get_own (self, node->first_value, ENTENTE_OWN_ID);
  EntenteObject   *note = own != NULL ? entente_import_things_make_with_id (self->things, ENTENTE_NOTE, own) : NULL;
  g_autofree char *text = clean_text (node->label);

  if (note == NULL)
    note = entente_import_things_make (self->things, ENTENTE_NOTE, NULL, node->id);

  entente_object_set (note, "view", self->import->view, NULL);
  entente_object_set (note, "text", text, NULL);
  set_number (note, ENTENTE_NOTE_X, isnan (node->x) ? 0 : node->x - node->width / 2);
  set_number (note, ENTENTE_NOTE_Y, isnan (node->y) ? 0 : node->y - node->height / 2);
  if (node->width > 0)
    set_number (note, ENTENTE_NOTE_WIDTH, CLAMP (node->width, MIN_WIDTH, MAX_WIDTH));
  take_look (self, note, node);
}

/**
 * entente_importer_add_notes:
 * @self: what imports, with its view made
 *
 * Makes notes of the view.
 */
void
entente_importer_add_notes (EntenteImporter *self)
{
  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    if (entente_importer_is_note (self, i))
      add_note (self, entente_graph_get_node (self->graph, i));
}
