#include "widgets/drawing/scene.h"

#include <math.h>

static const char *const kind_names[] = {
  [ENTENTE_SCENE_BOX] = "box",
  [ENTENTE_SCENE_LINE] = "line",
  [ENTENTE_SCENE_SHAPE] = "shape",
  [ENTENTE_SCENE_TEXT] = "text",
  [ENTENTE_SCENE_PICTURE] = "picture",
};

static const char *const part_names[] = {
  [ENTENTE_PART_DECORATION] = "decoration",
  [ENTENTE_PART_BODY] = "body",
  [ENTENTE_PART_LINE] = "line",
  [ENTENTE_PART_LABEL] = "label",
  [ENTENTE_PART_TOGGLE] = "toggle",
  [ENTENTE_PART_BADGE] = "badge",
  [ENTENTE_PART_LEGEND] = "legend",
  [ENTENTE_PART_TITLE] = "title",
};

static int
whole (double number)
{
  return (int)lround (number);
}

static void
append_place (GString                *out,
              EntenteScene           *scene,
              const EntenteSceneItem *item)
{
  const EntentePoint *points = entente_scene_get_points (scene) + item->first_point;

  if (item->kind == ENTENTE_SCENE_LINE)
    g_string_append_printf (out, " %d,%d..%d,%d",
                            whole (points[0].x), whole (points[0].y),
                            whole (points[item->n_points - 1].x), whole (points[item->n_points - 1].y));
  else
    g_string_append_printf (out, " %d,%d %dx%d",
                            whole (item->bounds.x), whole (item->bounds.y),
                            whole (item->bounds.width), whole (item->bounds.height));
}

static void
append_dash (GString                *out,
             const EntenteSceneItem *item)
{
  if (item->n_dash == 0)
    return;

  g_string_append (out, " dash");

  for (guint i = 0; i < item->n_dash; i++)
    g_string_append_printf (out, "%c%d", i == 0 ? ' ' : ',', whole (item->dash[i]));
}

/**
 * entente_scene_to_text:
 * @self: a scene
 *
 * Describes every item in a line: kind, part, object and owner ("-" for none), place in whole points, dashes, text.
 * The same scene gives the same text; made for tests.
 *
 * Returns: (transfer full): the lines
 */
char *
entente_scene_to_text (EntenteScene *self)
{
  GString                *out = g_string_new (NULL);
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (self, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    {
      const EntenteSceneItem *item = &items[i];

      g_string_append_printf (out, "%s %s %s %s",
                              kind_names[item->kind], part_names[item->part],
                              item->object != NULL ? item->object : "-",
                              item->owner != NULL ? item->owner : "-");
      append_place (out, self, item);
      append_dash (out, item);

      if (item->kind == ENTENTE_SCENE_PICTURE)
        g_string_append_printf (out, " %.*s", (int)strcspn (item->text, ";"), item->text);
      else if (item->text != NULL)
        {
          g_autofree char *escaped = g_strescape (item->text, NULL);

          g_string_append_printf (out, " \"%s\"", item->text[0] != '\0' && strchr (item->text, '\n') != NULL ? escaped : item->text);
        }

      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}
