/* What follows from what: a column of cards for each round, from left to right. */

#include "widgets/drawing/path.h"
#include "widgets/drawing/plot-painter.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points */
#define GAP       34.
#define CARD_GAP  8.
#define PAD       9.
#define DISC      9.
#define MAX_WIDTH 210.
#define HEAD      20.
#define ARROW     7.
#define MAX_LINES 7

typedef struct
{
  EntentePlotPainter *painter;
  double              width;
  double              top;
} Steps;

static double
get_left (const Steps *steps,
          guint        category)
{
  return steps->painter->area.x + category * (steps->width + GAP);
}

static double
measure_card (const Steps            *steps,
              const EntentePlotPoint *point)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, MAX_LINES, steps->width - 2 * PAD, NULL};
  double             height;

  entente_plot_measure_text (steps->painter, &setting, point->label, NULL, &height);

  return height + 2 * PAD;
}

static void
draw_card (Steps                  *steps,
           const EntentePlotPoint *point,
           const EntenteRect      *card)
{
  const EntenteTheme *theme = steps->painter->theme;
  EntentePlotSetting  setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, MAX_LINES, card->width - 2 * PAD, NULL};
  EntenteSceneItem    item = {
       .kind = ENTENTE_SCENE_BOX,
       .part = point->object != NULL ? ENTENTE_PART_BODY : ENTENTE_PART_DECORATION,
       .object = point->object,
       .bounds = *card,
       .fill = entente_color_mix (theme->card, point->is_marked ? theme->warning : theme->accent, 0.1),
       .stroke = point->is_marked ? theme->warning : theme->accent,
       .stroke_width = 1.2f * theme->line_width,
       .radius = 5,
  };

  entente_scene_add (steps->painter->scene, &item);
  entente_plot_draw_text (steps->painter, &setting, point->label, card->x + PAD, card->y + PAD);
  entente_scene_add_name (steps->painter->scene, point->object, card, point->label);
}

static void
draw_number (Steps *steps,
             guint  category,
             double x,
             double y,
             guint  color)
{
  g_autofree char *text = g_strdup_printf ("%u", category);
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_TEXT,
    .stroke = steps->painter->theme->card,
    .text = text,
    .style = {10, 700, FALSE, ENTENTE_ALIGN_CENTER, 1},
  };
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_STRONG, ENTENTE_ALIGN_CENTER, 1, 0, NULL};
  double             height;

  entente_plot_draw_dot (steps->painter, x, y, DISC, color, NULL);
  entente_plot_measure_text (steps->painter, &setting, text, NULL, &height);
  item.bounds = (EntenteRect) {x - DISC, y - height / 2, 2 * DISC, height};
  entente_scene_add (steps->painter->scene, &item);
}

static void
draw_head (Steps *steps,
           guint  category)
{
  const EntentePlotCategory *named = &g_array_index (steps->painter->plot->categories, EntentePlotCategory, category);
  EntentePlotSetting         setting = {ENTENTE_PLOT_TEXT_STRONG, ENTENTE_ALIGN_START, 1, steps->width - (category > 0 ? 3 * DISC : 0), named->object};
  double                     left = get_left (steps, category), y = steps->top + HEAD / 2, height;

  if (category > 0)
    draw_number (steps, category, left + DISC, y, ENTENTE_PLOT_WARNING);

  entente_plot_measure_text (steps->painter, &setting, named->label, NULL, &height);
  entente_plot_draw_text (steps->painter, &setting, named->label, left + (category > 0 ? 3 * DISC : 0), y - height / 2);
}

static void
draw_arrow (Steps *steps,
            guint  category)
{
  double           y = steps->top + HEAD / 2, from = get_left (steps, category) - GAP + 8, to = get_left (steps, category) - 6;
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_SHAPE, .fill = steps->painter->theme->line_soft};
  EntentePoint     tip = {to, y}, left = {to - ARROW, y - ARROW / 2}, right = {to - ARROW, y + ARROW / 2};
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  entente_plot_draw_line (steps->painter, ENTENTE_PLOT_LINE_LEADER, from, y, to - ARROW, y);
  g_array_append_val (path, tip);
  entente_path_add_line (path, &left);
  entente_path_add_line (path, &right);
  entente_path_add_line (path, &tip);
  entente_scene_add_path (steps->painter->scene, &item, (EntentePoint *)path->data, path->len);
}

static void
draw_round (Steps *steps,
            guint  category)
{
  const EntentePlotSeries *series = entente_plot_get_series (steps->painter->plot, 0);
  double                   y = steps->top + HEAD + CARD_GAP, bottom = steps->painter->area.y + steps->painter->area.height;
  guint                    n_left = 0;

  draw_head (steps, category);

  if (category > 0)
    draw_arrow (steps, category);

  for (guint i = 0; i < series->points->len; i++)
    {
      const EntentePlotPoint *point = &g_array_index (series->points, EntentePlotPoint, i);
      EntenteRect             card = {get_left (steps, category), y, steps->width, 0};

      if (point->x != category)
        continue;

      card.height = measure_card (steps, point);

      if (y + card.height > bottom)
        {
          n_left++;
          continue;
        }

      draw_card (steps, point, &card);
      y += card.height + CARD_GAP;
    }

  if (n_left > 0)
    {
      EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_NOTE, ENTENTE_ALIGN_START, 1, 0, NULL};
      g_autofree char   *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_left), n_left);

      entente_plot_draw_text (steps->painter, &setting, text, get_left (steps, category) + PAD, MIN (y, bottom - 12));
    }
}

/**
 * entente_plot_draw_steps:
 * @painter: a painter
 *
 * Draws a column of cards for each category, numbered from the second on, with arrows from one to the next.
 */
void
entente_plot_draw_steps (EntentePlotPainter *painter)
{
  guint n = MAX (painter->plot->categories->len, 1);
  Steps steps = {.painter = painter, .top = painter->area.y};

  steps.width = MIN (MAX_WIDTH, (painter->area.width - (n - 1) * GAP) / n);

  for (guint i = 0; i < painter->plot->categories->len; i++)
    draw_round (&steps, i);
}
