#include "model/layout/extent.h"

/**
 * entente_extent_of_graph:
 * @graph: a graph with its places
 *
 * Returns: the extent of all its boxes
 */
EntenteExtent
entente_extent_of_graph (const EntenteLayoutGraph *graph)
{
  EntenteExtent extent = ENTENTE_EXTENT_NONE;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    entente_extent_add_box (&extent, &graph->boxes[i]);

  return extent;
}

void
entente_extent_add_box (EntenteExtent          *self,
                        const EntenteLayoutBox *box)
{
  const EntenteExtent more = {box->x - box->width / 2, box->y - box->height / 2, box->x + box->width / 2, box->y + box->height / 2};

  entente_extent_unite (self, &more);
}

void
entente_extent_unite (EntenteExtent       *self,
                      const EntenteExtent *more)
{
  self->left = MIN (self->left, more->left);
  self->top = MIN (self->top, more->top);
  self->right = MAX (self->right, more->right);
  self->bottom = MAX (self->bottom, more->bottom);
}

/**
 * entente_extent_meets:
 * @self: an extent
 * @other: another one
 * @gap: how far apart they are to be, points
 *
 * Returns: whether they are nearer to each other than that, both across and down
 */
gboolean
entente_extent_meets (const EntenteExtent *self,
                      const EntenteExtent *other,
                      double               gap)
{
  return self->left < other->right + gap && other->left < self->right + gap && self->top < other->bottom + gap &&
         other->top < self->bottom + gap;
}
