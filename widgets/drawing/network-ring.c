#include "widgets/drawing/network-looks.h"

#include <math.h>

/* Points */
#define THICKNESS 4.

/* Between two parts, radians */
#define GAP 0.10

/* A part has at least this, so that its colour can be seen; radians. */
#define MIN_ARC 0.16

/* How the parts of a ring are told apart without colour */
typedef struct
{
  float  width;
  float  dash[2];
  guint8 n_dash;
} Texture;

static const Texture textures[] = {
  {1, {0}, 0},
  {1, {1.1f, 1.1f}, 2},
  {0.35f, {0}, 0},
  {1, {3, 1.2f}, 2},
  {0.6f, {1.6f, 1.6f}, 2},
  {0.65f, {0}, 0},
};

static void
add_arc (GArray      *path,
         EntentePoint centre,
         double       radius,
         double       from,
         double       to)
{
  int    n = MAX (1, (int)ceil ((to - from) / (G_PI / 2)));
  double step = (to - from) / n, reach = radius * 4 / 3 * tan (step / 4);

  for (int i = 0; i <= n; i++)
    {
      double       angle = from + i * step;
      double       sine = sin (angle), cosine = -cos (angle);
      EntentePoint point = {centre.x + radius * sine, centre.y + radius * cosine};
      EntentePoint before = {point.x + reach * cosine, point.y - reach * sine};
      EntentePoint after = {point.x - reach * cosine, point.y + reach * sine};

      if (i > 0)
        g_array_append_val (path, before);
      g_array_append_val (path, point);
      if (i < n)
        g_array_append_val (path, after);
    }
}

static void
add_stroke (EntenteScene           *scene,
            const EntenteSceneItem *item,
            EntentePoint            centre,
            double                  radius,
            double                  from,
            double                  to)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  add_arc (path, centre, radius, from, to);
  entente_scene_add_path (scene, item, (const EntentePoint *)path->data, path->len);
}

/**
 * entente_ring_add_part:
 * @scene: a scene that is being filled
 * @theme: how it is drawn
 * @tint: colour of the part
 * @is_want: whether it is wanted: then it is hollow
 * @centre: of the ring
 * @radius: to the middle of its line, points
 * @from: where it begins, clockwise from the top, radians
 * @to: where it ends, above @from
 *
 * Adds a part of a ring. Without colours each has a texture of its own.
 */
void
entente_ring_add_part (EntenteScene       *scene,
                       const EntenteTheme *theme,
                       const EntenteTint  *tint,
                       gboolean            is_want,
                       EntentePoint        centre,
                       double              radius,
                       double              from,
                       double              to)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_LINE,
    .stroke = entente_tint_get_color (tint, theme),
    .stroke_width = THICKNESS,
    .detail = 0.3f,
  };

  if (theme->kind == ENTENTE_THEME_BLACK_AND_WHITE)
    {
      const Texture *texture = &textures[tint->index % G_N_ELEMENTS (textures)];

      item.stroke_width = texture->width * THICKNESS;
      item.n_dash = texture->n_dash;
      item.dash[0] = texture->dash[0];
      item.dash[1] = texture->dash[1];
    }

  add_stroke (scene, &item, centre, radius, from, to);

  if (is_want)
    {
      double inset = 1.1 / radius;

      item.stroke = theme->card;
      item.stroke_width = MAX (item.stroke_width - 2.2f, 0.5f);
      item.n_dash = 0;
      if (to - from > 2.5 * inset)
        add_stroke (scene, &item, centre, radius, from + inset, to - inset);
    }
}

gboolean
entente_network_has_ring (const EntenteChart *chart,
                          guint32             company)
{
  const EntenteLook *look = entente_lens_get_look (chart->lens, ENTENTE_COMPANY, company);

  return entente_lens_get_entry (chart->lens, look, ENTENTE_RULE_CHANNEL_RING) != NULL;
}

/**
 * entente_network_add_ring:
 * @scene: a scene that is being filled
 * @chart: a chart
 * @theme: how it is drawn
 * @company: index of a company that has a ring
 * @centre: of the ring
 *
 * Adds the ring of a company, %ENTENTE_RING_SIZE points across: a faint whole circle, and its parts clockwise from the top.
 */
void
entente_network_add_ring (EntenteScene       *scene,
                          const EntenteChart *chart,
                          const EntenteTheme *theme,
                          guint32             company,
                          EntentePoint        centre)
{
  const EntenteLook *look = entente_lens_get_look (chart->lens, ENTENTE_COMPANY, company);
  double             radius = (ENTENTE_RING_SIZE - THICKNESS) / 2, angle = 0;
  double             gap = look->n_parts > 1 ? GAP : 0;
  EntenteSceneItem   whole = {
      .kind = ENTENTE_SCENE_LINE,
      .stroke = entente_color_fade (theme->card_edge, 0.5),
      .stroke_width = 0.8f * theme->line_width,
      .detail = 0.3f,
  };

  add_stroke (scene, &whole, centre, radius, 0, 2 * G_PI);

  for (guint32 i = 0; i < look->n_parts; i++)
    {
      const EntenteLensPart  *part = &g_array_index (chart->lens->parts, EntenteLensPart, look->first_part + i);
      const EntenteLensEntry *entry = &g_array_index (chart->lens->entries, EntenteLensEntry, part->entry);
      double                  arc = part->weight * 2 * G_PI;

      entente_ring_add_part (scene, theme, &entry->tint, part->is_want, centre, radius, angle + gap / 2, angle + MAX (arc - gap / 2, gap / 2 + MIN_ARC));
      angle += arc;
    }
}
