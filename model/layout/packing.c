#include "model/layout/packing.h"

#include <math.h>
#include <string.h>

/* So many widths are tried, from the least one that takes the widest packet on. */
#define N_WIDTHS   14u
#define WIDTH_STEP 1.12

/* The upper edge of what lies already: from x on to the next one, everything above y is free. */
typedef struct
{
  double x;
  double y;
} Corner;

typedef struct
{
  GArray *corners;
  double  width;
} Skyline;

static const Corner *
get_corner (const Skyline *self,
            guint          i)
{
  return &g_array_index (self->corners, Corner, i);
}

static double
get_end (const Skyline *self,
         guint          i)
{
  return i + 1 < self->corners->len ? get_corner (self, i + 1)->x : self->width;
}

/* How low a packet comes to lie when its left side is at a corner; infinite where it does not fit. */
static double
get_height_at (const Skyline *self,
               guint          corner,
               double         width)
{
  double left = get_corner (self, corner)->x, y = 0;

  if (left + width > self->width + 1e-6)
    return INFINITY;

  for (guint i = corner; i < self->corners->len && get_corner (self, i)->x < left + width - 1e-6; i++)
    y = MAX (y, get_corner (self, i)->y);

  return y;
}

static void
raise_at (Skyline *self,
          guint    corner,
          double   width,
          double   y)
{
  double left = get_corner (self, corner)->x, right = left + width, after = 0;
  guint  last = corner;

  while (last < self->corners->len && get_corner (self, last)->x < right - 1e-6)
    after = get_corner (self, last++)->y;

  if (get_end (self, last - 1) > right + 1e-6)
    {
      Corner rest = {right, after};

      g_array_insert_val (self->corners, last, rest);
    }

  g_array_index (self->corners, Corner, corner).y = y;
  if (last > corner + 1)
    g_array_remove_range (self->corners, corner + 1, last - corner - 1);
}

static void
place (Skyline       *self,
       EntentePacket *packet)
{
  double lowest = INFINITY;
  guint  best = 0;

  for (guint i = 0; i < self->corners->len; i++)
    {
      double y = get_height_at (self, i, packet->width);

      if (y < lowest)
        {
          lowest = y;
          best = i;
        }
    }

  packet->x = get_corner (self, best)->x;
  packet->y = lowest;
  raise_at (self, best, packet->width, lowest + packet->height);
}

/* Places all within a width; returns how wide a page of the aspect must be to hold them. */
static double
place_within (EntentePacket **order,
              guint32         n_packets,
              double          width,
              double          aspect,
              GCancellable   *cancellable)
{
  Skyline self = {.corners = g_array_new (FALSE, FALSE, sizeof (Corner)), .width = width};
  Corner  ground = {0, 0};
  double  right = 0, bottom = 0;

  g_array_append_val (self.corners, ground);

  for (guint32 i = 0; i < n_packets && !g_cancellable_is_cancelled (cancellable); i++)
    {
      place (&self, order[i]);
      right = MAX (right, order[i]->x + order[i]->width);
      bottom = MAX (bottom, order[i]->y + order[i]->height);
    }

  g_array_unref (self.corners);

  return MAX (right, bottom * aspect);
}

static int
compare_packets (gconstpointer a,
                 gconstpointer b)
{
  const EntentePacket *x = *(EntentePacket *const *)a, *y = *(EntentePacket *const *)b;

  if (x->height != y->height)
    return x->height < y->height ? 1 : -1;

  return (x > y) - (x < y);
}

/**
 * entente_packing_place:
 * @packets: (array length=n_packets): what to place
 * @n_packets: how many
 * @aspect: width of the page over its height
 * @cancellable: (nullable): to stop it; the packets then lie anywhere
 *
 * Places all packets beside and above each other, so that a page of the aspect that holds them is small: the highest
 * first, each as low as it can lie, in the best of several widths. O(n^2) at worst.
 *
 * Source: E. K. Burke, G. Kendall, G. Whitwell, "A New Placement Heuristic for the Orthogonal Stock-Cutting Problem",
 * Operations Research 52(4), 2004, 655-671, for the skyline.
 *
 * Returns: the width of that page, points
 */
double
entente_packing_place (EntentePacket *packets,
                       guint32        n_packets,
                       double         aspect,
                       GCancellable  *cancellable)
{
  g_autofree EntentePacket **order = g_new (EntentePacket *, MAX (n_packets, 1));
  double                     area = 0, widest = 0, least = INFINITY, best = 0, width;

  for (guint32 i = 0; i < n_packets; i++)
    {
      order[i] = &packets[i];
      area += packets[i].width * packets[i].height;
      widest = MAX (widest, packets[i].width);
    }

  qsort (order, n_packets, sizeof *order, compare_packets);
  width = MAX (widest, 0.8 * sqrt (area * aspect));

  for (guint i = 0; i < N_WIDTHS; i++, width *= WIDTH_STEP)
    {
      double page = place_within (order, n_packets, width, aspect, cancellable);

      if (page < least)
        {
          least = page;
          best = width;
        }
    }

  return place_within (order, n_packets, best, aspect, cancellable);
}
