/* What is put on the chart from elsewhere */

#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"
#include "widgets/commands/excerpt.h"
#include "widgets/commands/paste.h"
#include "widgets/drawing/path.h"

/* Between pictures inserted together, points */
#define PICTURE_GAP 12

/* Of a note, points */
#define NOTE_WIDTH  160.0
#define NOTE_HEIGHT 60.0

/**
 * entente_network_view_add_pictures:
 * @self: a network view
 * @pictures: (array length=n_pictures): pictures; gets where they stand
 * @n_pictures: how many, at least one
 *
 * Inserts pictures, the first with its middle where the pointer is or where there is room, the others beside it.
 */
void
entente_network_view_add_pictures (EntenteNetworkView *self,
                                   EntenteNewPicture  *pictures,
                                   guint               n_pictures)
{
  EntentePoint at;
  EntenteRect  all;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));
  g_return_if_fail (pictures != NULL && n_pictures > 0);

  at = entente_canvas_find_spot (self, pictures[0].rect.width, pictures[0].rect.height);
  at.x -= pictures[0].rect.width / 2;

  for (guint i = 0; i < n_pictures; i++)
    {
      EntenteRect *rect = &pictures[i].rect;

      rect->x = at.x;
      rect->y = at.y - rect->height / 2;
      at.x += rect->width + PICTURE_GAP;
      all = i == 0 ? *rect : entente_rect_unite (&all, rect);
    }

  if (entente_command_add_pictures (self->workspace, pictures, n_pictures))
    {
      entente_canvas_reveal (self, &all);
      entente_canvas_focus (self, entente_workspace_get_selection (self->workspace)[0]);
    }
}

/* From the middles of cards to their edges */
static EntenteRect
get_area (EntenteProject *excerpt)
{
  EntenteRect bounds = entente_paste_get_bounds (excerpt);

  bounds.x -= ENTENTE_CANVAS_GHOST_WIDTH / 2;
  bounds.y -= ENTENTE_CANVAS_GHOST_HEIGHT / 2;
  bounds.width += ENTENTE_CANVAS_GHOST_WIDTH;
  bounds.height += ENTENTE_CANVAS_GHOST_HEIGHT;

  return bounds;
}

/* Where the menu was opened or the pointer is; else, what can be seen stands where it stood, for which it has no middle. */
static gboolean
choose_middle (EntenteNetworkView *self,
               EntenteProject     *excerpt,
               EntentePoint       *at)
{
  g_auto (GStrv) chosen = entente_excerpt_list_chosen (excerpt);
  EntenteRect area = get_area (excerpt);
  gboolean    is_table = chosen[0] == NULL;
  gboolean    is_pointed = self->has_spot || (self->has_pointer && entente_canvas_pick (self, self->pointer.x, self->pointer.y) == NULL);

  if (!is_table && !is_pointed && entente_canvas_is_seen (self, &area))
    return FALSE;

  *at = entente_canvas_find_spot (self, area.width, area.height);
  if (is_table)
    entente_command_find_room (self->workspace, area.width, area.height, &at->x, &at->y);

  return TRUE;
}

static void
reveal_selection (EntenteNetworkView *self)
{
  const char *const *ids = entente_workspace_get_selection (self->workspace);
  EntenteRect        all = {0};

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), ids[i]);

      if (anchor != NULL)
        all = entente_rect_is_empty (&all) ? *anchor : entente_rect_unite (&all, anchor);
    }

  if (entente_rect_is_empty (&all))
    return;

  entente_canvas_reveal (self, &all);
  entente_canvas_focus (self, ids[0]);

  /* What does not fit is shown smaller. */
  if (!entente_canvas_is_seen (self, &all))
    entente_network_view_fit_selection (self);
}

/**
 * entente_network_view_paste:
 * @self: a network view
 * @excerpt: an excerpt
 *
 * Puts an excerpt on the chart: with its middle where the pointer is, or where it stood.
 *
 * Returns: whether something was put there
 */
gboolean
entente_network_view_paste (EntenteNetworkView *self,
                            EntenteProject     *excerpt)
{
  EntentePoint at;
  gboolean     has_middle, is_done;

  g_return_val_if_fail (ENTENTE_IS_NETWORK_VIEW (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_PROJECT (excerpt), FALSE);

  has_middle = choose_middle (self, excerpt, &at);
  is_done = entente_command_paste (self->workspace, excerpt, has_middle ? &at : NULL);
  reveal_selection (self);

  return is_done;
}

/**
 * entente_network_view_paste_note:
 * @self: a network view
 * @text: what it says
 *
 * Puts a text on the chart as a note, where the pointer is or where there is room.
 */
void
entente_network_view_paste_note (EntenteNetworkView *self,
                                 const char         *text)
{
  EntentePoint at;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));
  g_return_if_fail (text != NULL);

  at = entente_canvas_find_spot (self, NOTE_WIDTH, NOTE_HEIGHT);
  g_free (entente_command_add_note (self->workspace, text, at.x - NOTE_WIDTH / 2, at.y - NOTE_HEIGHT / 2));
  reveal_selection (self);
}
