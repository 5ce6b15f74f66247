#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/path.h"

#include <math.h>

/* Air kept between a label and what it must not cover, points */
#define AIR 2.

/* Room between a line and a label beside it, points */
#define TIE 5.

/* Prices of a place for a label. Covering a whole label's worth of a card or of another label is far worse than all else. */
#define PRICE_COVER 1000.
#define PRICE_LINE  20.
#define PRICE_SHIFT 60.
#define PRICE_ASIDE 30.

/* Beyond these, charts are not read label by label. */
#define MAX_PLACED  1500
#define MAX_REFINED 400
#define N_SWEEPS    3

/* Where along the line, from the wished place on, in parts of the length */
static const double shifts[] = {0, -0.08, 0.08, -0.15, 0.15, -0.22, 0.22, -0.3, 0.3};

typedef struct
{
  EntenteRect  box;
  EntentePoint anchor;
  gboolean     is_moved;
  double       price;
} Candidate;

static gboolean
crosses (const EntenteNetworkLine *line,
         const EntenteRect        *box)
{
  EntenteRect bounds = entente_path_get_bounds ((EntentePoint *)line->path->data, line->path->len);

  return entente_rect_touches (&bounds, box) &&
         entente_path_touches ((EntentePoint *)line->path->data, line->path->len, box);
}

static double
get_cover_price (const EntenteNetworkBuilder *builder,
                 guint                        index,
                 const EntenteRect           *box)
{
  EntenteRect wide = entente_rect_inflate (box, AIR);
  double      covered = 0;

  for (guint32 i = 0; i < builder->chart->n_places; i++)
    covered += entente_rect_get_overlap (&wide, &builder->boxes[i]);

  for (guint i = 0; i < builder->obstacles->len; i++)
    covered += entente_rect_get_overlap (&wide, &g_array_index (builder->obstacles, EntenteRect, i));

  for (guint i = 0; i < builder->labels->len; i++)
    if (i != index)
      covered += entente_rect_get_overlap (&wide, &g_array_index (builder->labels, EntenteNetworkLabel, i).box);

  return covered > 0 ? PRICE_COVER * (0.2 + covered / (wide.width * wide.height)) : 0;
}

static double
get_lines_price (const EntenteNetworkBuilder *builder,
                 const EntenteNetworkLabel   *label,
                 const EntenteRect           *box)
{
  double price = 0;

  for (guint i = 0; i < builder->lines->len; i++)
    if (i != label->line && crosses (&g_array_index (builder->lines, EntenteNetworkLine, i), box))
      price += PRICE_LINE;

  return price;
}

static void
try_candidate (const EntenteNetworkBuilder *builder,
               guint                        index,
               double                       shift,
               double                       aside,
               Candidate                   *best)
{
  const EntenteNetworkLabel *label = &g_array_index (builder->labels, EntenteNetworkLabel, index);
  GArray                    *path = g_array_index (builder->lines, EntenteNetworkLine, label->line).path;
  EntentePoint               direction;
  EntentePoint               anchor = entente_path_get_point ((EntentePoint *)path->data, path->len, CLAMP (label->wish + shift, 0.1, 0.9), &direction);
  double                     half = (fabs (direction.y) * label->width + fabs (direction.x) * label->height) / 2;
  double                     reach = aside * half + (aside >= 1 ? TIE : aside <= -1 ? -TIE
                                                                                    : 0);
  double                     x = anchor.x - direction.y * reach, y = anchor.y + direction.x * reach;
  Candidate                  candidate = {
                     .box = {x - label->width / 2, y - label->height / 2, label->width, label->height},
                     .anchor = anchor,
                     .is_moved = fabs (aside) >= 1,
                     .price = PRICE_SHIFT * fabs (shift) + PRICE_ASIDE * fabs (aside),
  };

  if (candidate.price < best->price)
    candidate.price += get_cover_price (builder, index, &candidate.box);
  if (candidate.price < best->price)
    candidate.price += get_lines_price (builder, label, &candidate.box);
  if (candidate.price < best->price)
    *best = candidate;
}

static void
place_label (EntenteNetworkBuilder *builder,
             guint                  index)
{
  static const double  asides[] = {0, 0.6, -0.6, 1, -1, 1.8, -1.8};
  EntenteNetworkLabel *label = &g_array_index (builder->labels, EntenteNetworkLabel, index);
  Candidate            best = {.price = G_MAXDOUBLE};

  for (guint i = 0; i < G_N_ELEMENTS (asides); i++)
    for (guint j = 0; j < G_N_ELEMENTS (shifts); j++)
      try_candidate (builder, index, shifts[j], asides[i], &best);

  label->box = best.box;
  label->anchor = best.anchor;
  label->is_moved = best.is_moved;
}

static void
place_at_wish (EntenteNetworkBuilder *builder,
               EntenteNetworkLabel   *label)
{
  GArray *path = g_array_index (builder->lines, EntenteNetworkLine, label->line).path;

  label->anchor = entente_path_get_point ((EntentePoint *)path->data, path->len, label->wish, NULL);
  label->box = (EntenteRect) {label->anchor.x - label->width / 2, label->anchor.y - label->height / 2, label->width, label->height};
}

/* A label moved by hand stays where it is. */
static gboolean
place_by_hand (EntenteNetworkBuilder *builder,
               EntenteNetworkLabel   *label)
{
  const EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, label->line);
  const EntenteChartBend   *bend = g_hash_table_lookup (builder->bends, line->id);

  if (bend == NULL || isnan (bend->label.x))
    return FALSE;

  label->box.x = bend->label.x - label->width / 2;
  label->box.y = bend->label.y - label->height / 2;
  label->is_moved = !crosses (line, &label->box);

  return TRUE;
}

/**
 * entente_network_place_labels:
 * @builder: what is drawn, with its lines routed
 *
 * Finds a place for every label near the wished point of its line, off cards, other labels and other lines as far as
 * that can be: the best of a few candidates each, and again with the others in place.
 *
 * Source: J. Christensen, J. Marks, S. Shieber, "An Empirical Study of Algorithms for Point-Feature Label Placement",
 * ACM Transactions on Graphics 14(3) (1995), 203-232 (discrete gradient descent).
 */
void
entente_network_place_labels (EntenteNetworkBuilder *builder)
{
  guint                n_labels = builder->labels->len;
  guint                n_sweeps = n_labels > MAX_PLACED ? 0 : n_labels > MAX_REFINED ? 1
                                                                                     : N_SWEEPS;
  g_autofree gboolean *by_hand = g_new0 (gboolean, n_labels + 1);

  for (guint i = 0; i < n_labels; i++)
    {
      EntenteNetworkLabel *label = &g_array_index (builder->labels, EntenteNetworkLabel, i);

      place_at_wish (builder, label);
      by_hand[i] = place_by_hand (builder, label);
    }

  for (guint sweep = 0; sweep < n_sweeps; sweep++)
    for (guint i = 0; i < n_labels; i++)
      if (!by_hand[i])
        place_label (builder, i);
}
