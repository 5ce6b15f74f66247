#include "widgets/drawing/coverage.h"

#include <math.h>
#include <string.h>

/* Pixels looked at together */
#define STEP 8

static const float nothing[STEP];

/**
 * entente_coverage_init:
 * @self: (out): of nothing
 * @width: pixels
 * @height: pixels
 *
 * Makes it ready for outlines. Free with entente_coverage_clear().
 */
void
entente_coverage_init (EntenteCoverage *self,
                       int              width,
                       int              height)
{
  self->width = width;
  self->height = height;
  self->cells = g_new0 (float, (gsize)height *(gsize)(width + 2));
  self->first = g_new (int, height);
  self->last = g_new (int, height);
  self->row = g_new (guint8, width + 2);

  for (int y = 0; y < height; y++)
    {
      self->first[y] = width;
      self->last[y] = -1;
    }

  entente_coverage_reset (self);
}

void
entente_coverage_clear (EntenteCoverage *self)
{
  g_free (self->row);
  g_free (self->last);
  g_free (self->first);
  g_free (self->cells);
}

/**
 * entente_coverage_reset:
 * @self: a coverage whose rows have been taken
 *
 * Begins the next outline.
 */
void
entente_coverage_reset (EntenteCoverage *self)
{
  self->top = self->height;
  self->bottom = 0;
}

static inline void
touch (EntenteCoverage *self,
       int              y,
       int              first,
       int              last)
{
  self->first[y] = MIN (self->first[y], first);
  self->last[y] = MAX (self->last[y], last);
}

/* What an edge that goes down by @height from @left to @right within one row adds to its pixels: the sum up to a pixel is
   how much of the pixel lies right of the edge. */
static inline void
add_to_row (float *cells,
            int    first,
            int    last,
            float  left,
            float  right,
            float  height)
{
  float slope, start, rest, before, now;

  if (first == last)
    {
      float part = 0.5f * (left + right) - (float)first;

      cells[first] += height * (1 - part);
      cells[first + 1] += height * part;
      return;
    }

  slope = height / (right - left);
  start = (float)(first + 1) - left;
  rest = right - (float)last;
  before = 0.5f * slope * start * start;
  now = height - 0.5f * slope * rest * rest;
  cells[first] += before;

  if (last > first + 1)
    {
      cells[first + 1] += slope * (start + 0.5f) - before;

      for (int x = first + 2; x < last; x++)
        cells[x] += slope;

      before = slope * ((float)last - 0.5f - left);
    }

  cells[last] += now - before;
  cells[last + 1] += height - now;
}

/* An edge within the width, going down. */
static void
add_inner (EntenteCoverage *self,
           double           x0,
           double           y0,
           double           x1,
           double           y1,
           float            sign)
{
  double step = (x1 - x0) / (y1 - y0);
  int    stride = self->width + 2;
  double x = x0;

  for (int y = (int)y0; y < self->height && y < y1; y++)
    {
      double upper = MAX (y0, y), lower = MIN (y1, y + 1);
      double next = CLAMP (x0 + (lower - y0) * step, MIN (x0, x1), MAX (x0, x1));
      double left = MIN (x, next), right = MAX (x, next);
      int    first = (int)left, last = (int)right;

      add_to_row (self->cells + (gsize)y * (gsize)stride, first, last, (float)left, (float)right, sign * (float)(lower - upper));
      touch (self, y, first, MIN (last + 1, self->width - 1));
      x = next;
    }
}

/* An edge beyond the right end says nothing but that the row goes on to its end. */
static void
add_beyond (EntenteCoverage *self,
            double           y0,
            double           y1)
{
  for (int y = (int)y0; y < self->height && y < y1; y++)
    self->last[y] = self->width - 1;
}

/* Cuts an edge that goes down at the left and the right end of the rows. */
static void
add_cut (EntenteCoverage *self,
         double           x0,
         double           y0,
         double           x1,
         double           y1,
         float            sign)
{
  double ends[] = {0, self->width};

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if ((x0 < ends[i]) != (x1 < ends[i]) && x0 != ends[i] && x1 != ends[i])
      {
        double y = CLAMP (y0 + (ends[i] - x0) / (x1 - x0) * (y1 - y0), y0, y1);

        add_cut (self, x0, y0, ends[i], y, sign);
        add_cut (self, ends[i], y, x1, y1, sign);
        return;
      }

  if (y1 <= y0)
    return;

  if (x0 >= self->width && x1 >= self->width)
    add_beyond (self, y0, y1);
  else
    add_inner (self, CLAMP (x0, 0, self->width), y0, CLAMP (x1, 0, self->width), y1, sign);
}

/**
 * entente_coverage_add_edge:
 * @self: a coverage
 * @x0: start, pixels
 * @y0: start, pixels
 * @x1: end, pixels
 * @y1: end, pixels
 *
 * Adds an edge of a closed outline. What lies outside is cut off.
 */
void
entente_coverage_add_edge (EntenteCoverage *self,
                           double           x0,
                           double           y0,
                           double           x1,
                           double           y1)
{
  float  sign = y0 < y1 ? 1 : -1;
  double step;

  if (y0 > y1)
    {
      double x = x0, y = y0;

      x0 = x1;
      y0 = y1;
      x1 = x;
      y1 = y;
    }

  if (!(y1 > y0) || y1 <= 0 || y0 >= self->height)
    return;

  step = (x1 - x0) / (y1 - y0);

  if (y0 < 0)
    {
      x0 -= y0 * step;
      y0 = 0;
    }

  if (y1 > self->height)
    {
      x1 = x0 + (self->height - y0) * step;
      y1 = self->height;
    }

  self->top = MIN (self->top, (int)y0);
  self->bottom = MAX (self->bottom, MIN ((int)y1 + 1, self->height));
  add_cut (self, x0, y0, x1, y1, sign);
}

static inline guint8
get_part (float    sum,
          gboolean even_odd)
{
  float part = sum < 0 ? -sum : sum;

  if (even_odd && part > 1)
    {
      part -= 2 * floorf (part / 2);
      part = part > 1 ? 2 - part : part;
    }

  return (guint8)(MIN (part, 1) * 255 + 0.5f);
}

/**
 * entente_coverage_take_row:
 * @self: a coverage
 * @y: row, from its top up to but not including its bottom
 * @even_odd: whether what is enclosed twice lies outside
 * @x: (out): first pixel
 * @n: (out): number of pixels, 0 for an empty row
 *
 * Takes a row out, which is empty then.
 *
 * Returns: (transfer none) (array length=n): how much of each pixel is covered, 0 to 255
 */
const guint8 *
entente_coverage_take_row (EntenteCoverage *self,
                           int              y,
                           gboolean         even_odd,
                           int             *x,
                           int             *n)
{
  int    first = self->first[y], last = self->last[y];
  float *cells = self->cells + (gsize)y * (gsize)(self->width + 2);
  float  sum = 0;

  *x = first;
  *n = MAX (last - first + 1, 0);

  if (*n == 0)
    {
      self->first[y] = self->width;
      self->last[y] = -1;
      return self->row;
    }

  for (int i = first; i <= last; i++)
    {
      /* Where nothing changes, many pixels are covered alike. */
      while (i + STEP <= last && memcmp (&cells[i], nothing, sizeof nothing) == 0)
        {
          memset (&self->row[i - first], get_part (sum, even_odd), STEP);
          i += STEP;
        }

      sum += cells[i];
      cells[i] = 0;
      self->row[i - first] = get_part (sum, even_odd);
    }

  cells[last + 1] = 0;
  cells[self->width] = 0;
  self->first[y] = self->width;
  self->last[y] = -1;

  return self->row;
}
