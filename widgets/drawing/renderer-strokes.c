#include "widgets/drawing/renderer-private.h"

#include "widgets/drawing/fading.h"
#include "widgets/drawing/far-look.h"

/* Pixels: dashes with a shorter period are seen as grey. */
#define LEAST_PERIOD 4.

/* A line that loses its strength towards the middle */
static void
set_fading_source (cairo_t                *cr,
                   const EntenteSceneItem *item,
                   const EntentePoint     *points)
{
  const EntentePoint *end = &points[item->n_points - 1];
  const EntenteColor *color = &item->stroke;
  cairo_pattern_t    *pattern = cairo_pattern_create_linear (points->x, points->y, end->x, end->y);

  for (int stop = 0; stop <= 2; stop++)
    cairo_pattern_add_color_stop_rgba (pattern, stop / 2., color->red, color->green, color->blue,
                                       color->alpha * (stop == 1 ? 1 - item->fade : 1));

  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

/* Dashes too small for the screen are drawn as what the eye makes of them: a paler line. */
static double
set_dashes (const EntenteRenderer  *self,
            const EntenteSceneItem *item,
            double                  offset)
{
  double dash[G_N_ELEMENTS (item->dash)], period = 0, ink = 0;

  for (guint i = 0; i < item->n_dash; i++)
    {
      dash[i] = item->dash[i];
      period += dash[i];
      ink += i % 2 == 0 ? dash[i] : 0;
    }

  if (item->n_dash > 0 && self->detail > 0 && period * self->detail < LEAST_PERIOD)
    {
      cairo_set_dash (self->cr, NULL, 0, 0);
      return ink / period;
    }

  /* On a chart shrunk to almost nothing a dash may have no length at all. */
  cairo_set_dash (self->cr, dash, period > 0 ? item->n_dash : 0, offset);

  return 1;
}

/* A piece, and all after it that are drawn like it. */
static void
stroke_pieces (const EntenteRenderer  *self,
               const EntenteSceneItem *item,
               GArray                 *pieces,
               guint                   first)
{
  const EntenteFadingPiece look = g_array_index (pieces, EntenteFadingPiece, first);
  EntenteColor             color = entente_color_fade (item->stroke, look.strength);
  gboolean                 is_drawn = FALSE;

  set_dashes (self, item, entente_renderer_snap (self, look.phase));
  entente_renderer_set_color (self->cr, &color);

  for (guint i = first; i < pieces->len; i++)
    {
      EntenteFadingPiece *piece = &g_array_index (pieces, EntenteFadingPiece, i);
      gboolean            goes_on = is_drawn && piece->strength == look.strength;

      is_drawn = goes_on || (piece->strength == look.strength && piece->phase == look.phase);

      if (is_drawn && !goes_on)
        entente_renderer_move_to (self, piece->curve);

      if (is_drawn)
        {
          entente_renderer_curve_to (self, piece->curve, ENTENTE_PAPER_BEND / self->scale);
          piece->strength = -1;
        }
    }

  cairo_stroke (self->cr);
}

static void
stroke_fading (const EntenteRenderer  *self,
               const EntenteSceneItem *item)
{
  g_autoptr (GArray) pieces = entente_fading_cut (item, &self->points[item->first_point], self->scale);

  cairo_new_path (self->cr);

  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index (pieces, EntenteFadingPiece, i).strength >= 0)
      stroke_pieces (self, item, pieces, i);
}

void
entente_renderer_stroke (const EntenteRenderer  *self,
                         const EntenteSceneItem *item)
{
  EntenteColor color = entente_color_fade (item->stroke, set_dashes (self, item, 0));

  cairo_set_line_width (self->cr, item->stroke_width * (self->detail > 0 ? entente_far_look_get_gain (item, self->detail) : 1));
  cairo_set_line_cap (self->cr, item->round_cap ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);

  if (item->fade > 0 && item->kind == ENTENTE_SCENE_LINE && self->detail <= 0 && item->n_points > 3)
    {
      stroke_fading (self, item);
      return;
    }

  if (item->fade > 0 && item->kind == ENTENTE_SCENE_LINE)
    set_fading_source (self->cr, item, &self->points[item->first_point]);
  else
    entente_renderer_set_color (self->cr, &color);

  cairo_stroke (self->cr);
}
