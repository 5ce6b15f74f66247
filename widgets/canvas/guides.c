#include "widgets/canvas/guides.h"

#include <math.h>

typedef struct
{
  gboolean           found;
  double             shift;
  const EntenteRect *other;
  double             at;
} Match;

/* Middles and edges along one direction: start, middle, end. */
static void
list_lines (double start,
            double length,
            double lines[3])
{
  lines[0] = start;
  lines[1] = start + length / 2;
  lines[2] = start + length;
}

/* Middles meet middles, edges meet edges; of equal ones the first wins, so that nothing flickers. */
static void
try_other (Match             *match,
           const EntenteRect *other,
           const double       moving[3],
           const double       still[3],
           double             reach)
{
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      {
        double shift = still[j] - moving[i];

        if ((i == 1) != (j == 1) || fabs (shift) > reach)
          continue;

        if (!match->found || fabs (shift) < fabs (match->shift) - 1e-6)
          *match = (Match) {TRUE, shift, other, still[j]};
      }
}

static Match
find_match (const EntenteRect *moving,
            const EntenteRect *others,
            guint              n_others,
            double             reach,
            gboolean           vertical)
{
  Match  match = {0};
  double mine[3];
  double theirs[3];

  list_lines (vertical ? moving->x : moving->y, vertical ? moving->width : moving->height, mine);

  for (guint i = 0; i < n_others; i++)
    {
      list_lines (vertical ? others[i].x : others[i].y, vertical ? others[i].width : others[i].height, theirs);
      try_other (&match, &others[i], mine, theirs, reach);
    }

  return match;
}

static void
add_line (EntenteGuides     *self,
          const Match       *match,
          const EntenteRect *moved,
          gboolean           vertical)
{
  EntenteGuide *line = &self->lines[self->n_lines++];

  line->vertical = vertical;
  line->at = match->at;

  if (vertical)
    {
      line->from = MIN (moved->y, match->other->y);
      line->to = MAX (moved->y + moved->height, match->other->y + match->other->height);
    }
  else
    {
      line->from = MIN (moved->x, match->other->x);
      line->to = MAX (moved->x + moved->width, match->other->x + match->other->width);
    }
}

/* Along one direction: where a card starts and ends. */
static double
get_start (const EntenteRect *rect,
           gboolean           vertical)
{
  return vertical ? rect->y : rect->x;
}

static double
get_end (const EntenteRect *rect,
         gboolean           vertical)
{
  return vertical ? rect->y + rect->height : rect->x + rect->width;
}

static gboolean
is_beside (const EntenteRect *a,
           const EntenteRect *b,
           gboolean           vertical)
{
  return get_start (a, !vertical) < get_end (b, !vertical) && get_start (b, !vertical) < get_end (a, !vertical);
}

/* The next card in the same row or column, before or after; cards that overlap have no gap. */
static const EntenteRect *
find_neighbour (const EntenteRect *card,
                const EntenteRect *others,
                guint              n_others,
                gboolean           vertical,
                gboolean           after)
{
  const EntenteRect *nearest = NULL;
  double             least = INFINITY;

  for (guint i = 0; i < n_others; i++)
    {
      double gap = after ? get_start (&others[i], vertical) - get_end (card, vertical) : get_start (card, vertical) - get_end (&others[i], vertical);

      if (&others[i] != card && gap > 0 && gap < least && is_beside (card, &others[i], vertical))
        {
          least = gap;
          nearest = &others[i];
        }
    }

  return nearest;
}

static EntenteGap
measure_gap (const EntenteRect *first,
             const EntenteRect *second,
             gboolean           vertical)
{
  double from = MAX (get_start (first, !vertical), get_start (second, !vertical));
  double to = MIN (get_end (first, !vertical), get_end (second, !vertical));

  return (EntenteGap) {vertical, (from + to) / 2, get_end (first, vertical), get_start (second, vertical)};
}

/* Gaps that are equal when the card is put @shift further. */
typedef struct
{
  gboolean           found;
  double             shift;
  const EntenteRect *cards[2];
  gboolean           between;
  gboolean           after;
} Spacing;

static void
try_spacing (Spacing *best,
             Spacing  spacing,
             double   reach)
{
  if (fabs (spacing.shift) <= reach && (!best->found || fabs (spacing.shift) < fabs (best->shift) - 1e-6))
    {
      *best = spacing;
      best->found = TRUE;
    }
}

static Spacing
find_spacing (const EntenteRect *moving,
              const EntenteRect *others,
              guint              n_others,
              double             reach,
              gboolean           vertical)
{
  Spacing            best = {0};
  const EntenteRect *sides[2];

  for (guint i = 0; i < 2; i++)
    {
      const EntenteRect *next;
      double             gap;
      double             wanted;

      sides[i] = find_neighbour (moving, others, n_others, vertical, i == 1);
      next = sides[i] != NULL ? find_neighbour (sides[i], others, n_others, vertical, i == 1) : NULL;

      if (next == NULL)
        continue;

      wanted = i == 1 ? get_start (next, vertical) - get_end (sides[i], vertical) : get_start (sides[i], vertical) - get_end (next, vertical);
      gap = i == 1 ? get_start (sides[i], vertical) - get_end (moving, vertical) : get_start (moving, vertical) - get_end (sides[i], vertical);
      try_spacing (&best, (Spacing) {.shift = i == 1 ? gap - wanted : wanted - gap, .cards = {sides[i], next}, .after = i == 1}, reach);
    }

  if (sides[0] != NULL && sides[1] != NULL)
    {
      double before = get_start (moving, vertical) - get_end (sides[0], vertical);
      double behind = get_start (sides[1], vertical) - get_end (moving, vertical);

      try_spacing (&best, (Spacing) {.shift = (behind - before) / 2, .cards = {sides[0], sides[1]}, .between = TRUE}, reach);
    }

  return best;
}

static void
add_gaps (EntenteGuides     *self,
          const Spacing     *spacing,
          const EntenteRect *moved,
          gboolean           vertical)
{
  const EntenteRect *const *cards = spacing->cards;

  if (spacing->between)
    {
      self->gaps[self->n_gaps++] = measure_gap (cards[0], moved, vertical);
      self->gaps[self->n_gaps++] = measure_gap (moved, cards[1], vertical);
    }
  else if (spacing->after)
    {
      self->gaps[self->n_gaps++] = measure_gap (moved, cards[0], vertical);
      self->gaps[self->n_gaps++] = measure_gap (cards[0], cards[1], vertical);
    }
  else
    {
      self->gaps[self->n_gaps++] = measure_gap (cards[1], cards[0], vertical);
      self->gaps[self->n_gaps++] = measure_gap (cards[0], moved, vertical);
    }
}

/* Of being in line and being as far apart as others, what is nearer wins; both show when both hold. */
static double
choose (Match   *match,
        Spacing *spacing)
{
  double shift = match->found && (!spacing->found || fabs (match->shift) <= fabs (spacing->shift)) ? match->shift : spacing->shift;

  match->found = match->found && fabs (match->shift - shift) < 1e-6;
  spacing->found = spacing->found && fabs (spacing->shift - shift) < 1e-6;

  return shift;
}

/**
 * entente_guides_find:
 * @self: (out): what was found
 * @moving: the card where the pointer has it, points
 * @others: (array length=n_others): the cards that stay, points
 * @n_others: number of them
 * @reach: how near is near enough, points
 *
 * In each direction, finds the nearest card in line with the moving one, by middle or by edge, or the gap between the
 * next two cards that the gap to the moving one can be equal to.
 */
void
entente_guides_find (EntenteGuides     *self,
                     const EntenteRect *moving,
                     const EntenteRect *others,
                     guint              n_others,
                     double             reach)
{
  Match       matches[2];
  Spacing     spacings[2];
  EntenteRect moved = *moving;

  *self = (EntenteGuides) {0};

  for (int vertical = 0; vertical < 2; vertical++)
    {
      matches[vertical] = find_match (moving, others, n_others, reach, !vertical);
      spacings[vertical] = find_spacing (moving, others, n_others, reach, vertical);
    }

  self->dx = choose (&matches[0], &spacings[0]);
  self->dy = choose (&matches[1], &spacings[1]);
  moved.x += self->dx;
  moved.y += self->dy;

  for (int vertical = 0; vertical < 2; vertical++)
    {
      if (matches[vertical].found)
        add_line (self, &matches[vertical], &moved, !vertical);

      if (spacings[vertical].found)
        add_gaps (self, &spacings[vertical], &moved, vertical);
    }
}

/**
 * entente_guides_grid:
 * @self: what was found by entente_guides_find()
 * @moving: the card where the pointer has it, points
 * @step: width of the grid, points
 *
 * Where no other card is in line or as far apart, lets the middle of the card meet the grid.
 */
void
entente_guides_grid (EntenteGuides     *self,
                     const EntenteRect *moving,
                     double             step)
{
  double   x = moving->x + moving->width / 2;
  double   y = moving->y + moving->height / 2;
  gboolean has_vertical = FALSE;
  gboolean has_horizontal = FALSE;

  for (guint i = 0; i < self->n_lines; i++)
    {
      has_vertical |= self->lines[i].vertical;
      has_horizontal |= !self->lines[i].vertical;
    }

  for (guint i = 0; i < self->n_gaps; i++)
    {
      has_vertical |= !self->gaps[i].vertical;
      has_horizontal |= self->gaps[i].vertical;
    }

  if (!has_vertical)
    self->dx = round (x / step) * step - x;

  if (!has_horizontal)
    self->dy = round (y / step) * step - y;
}
