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

/**
 * entente_guides_find:
 * @self: (out): what was found
 * @moving: the card where the pointer has it, points
 * @others: (array length=n_others): the cards that stay, points
 * @n_others: number of them
 * @reach: how near is near enough, points
 *
 * Finds the nearest card in line with the moving one, by middle or by edge, in each direction.
 */
void
entente_guides_find (EntenteGuides     *self,
                     const EntenteRect *moving,
                     const EntenteRect *others,
                     guint              n_others,
                     double             reach)
{
  Match       across = find_match (moving, others, n_others, reach, TRUE);
  Match       along = find_match (moving, others, n_others, reach, FALSE);
  EntenteRect moved = *moving;

  *self = (EntenteGuides) {.dx = across.shift, .dy = along.shift};
  moved.x += self->dx;
  moved.y += self->dy;

  if (across.found)
    add_line (self, &across, &moved, TRUE);

  if (along.found)
    add_line (self, &along, &moved, FALSE);
}

/**
 * entente_guides_grid:
 * @self: what was found by entente_guides_find()
 * @moving: the card where the pointer has it, points
 * @step: width of the grid, points
 *
 * Where no other card is in line, lets the middle of the card meet the grid.
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

  if (!has_vertical)
    self->dx = round (x / step) * step - x;

  if (!has_horizontal)
    self->dy = round (y / step) * step - y;
}
