#include "widgets/canvas/picture.h"

#include "widgets/canvas/picture-nodes.h"
#include "widgets/canvas/scene-diff.h"
#include "widgets/canvas/sheet-task.h"
#include "widgets/canvas/spare.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* Painted beyond each edge, so that a small move of the view paints nothing, pixels. */
#define MARGIN 160

/* The part of a sheet that comes into sight when the view moves on. */
#define STRIP 0.25

/* What changes more than this part of the view is painted as a whole. */
#define LARGE_CHANGE 0.6

/* Nearer to the edge of what is painted, what lies beyond is painted in advance, pixels. */
#define NEAR_EDGE 100

/* What takes longer than this is painted on a thread of its own, milliseconds; and what an item is expected to take. */
#define PATIENCE  6.0
#define ITEM_COST 0.0015

/* Of the coarse picture of the whole, pixels. */
#define BACKDROP_WIDTH  1600
#define BACKDROP_HEIGHT 1000

/* The patch lies on the sheet and shows what changed since the sheet was painted. While a sheet is painted anew, it shows
   the awaited scene where cards changed, so that none is seen twice. */
struct _EntentePicture
{
  EntentePictureFunc improved;
  gpointer           user_data;
  double             patience;

  EntenteSheet  *sheet;
  EntenteSpare   spare;
  GskRenderNode *sheet_node;
  EntenteScene  *patch_scene;
  GskRenderNode *patch_node;
  EntenteScene  *awaited;

  EntenteSheet *backdrop;
  GCancellable *cancellable;
  gboolean      is_painting;
  gboolean      is_final;
};

/**
 * entente_picture_new:
 * @improved: (nullable): called when the picture can be shown better; without it, nothing is painted on another thread
 * @user_data: for @improved
 *
 * Returns: (transfer full): a picture of nothing
 */
EntentePicture *
entente_picture_new (EntentePictureFunc improved,
                     gpointer           user_data)
{
  EntentePicture *self = g_new0 (EntentePicture, 1);

  self->improved = improved;
  self->user_data = user_data;
  self->patience = PATIENCE;
  self->cancellable = g_cancellable_new ();

  return self;
}

static void
drop_patch (EntentePicture *self)
{
  g_clear_pointer (&self->patch_scene, entente_scene_unref);
  g_clear_pointer (&self->patch_node, gsk_render_node_unref);
  g_clear_pointer (&self->awaited, entente_scene_unref);
}

static void
take_sheet (EntentePicture *self,
            EntenteSheet   *sheet)
{
  drop_patch (self);
  g_clear_pointer (&self->sheet_node, gsk_render_node_unref);

  if (self->sheet != NULL)
    entente_spare_keep (&self->spare, g_steal_pointer (&self->sheet->surface));

  g_clear_pointer (&self->sheet, entente_sheet_free);
  self->sheet = sheet;
}

/**
 * entente_picture_free:
 * @self: a picture
 *
 * Frees it. What is being painted is thrown away when it is there.
 */
void
entente_picture_free (EntentePicture *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  take_sheet (self, NULL);
  entente_spare_clear (&self->spare);
  g_clear_pointer (&self->backdrop, entente_sheet_free);
  g_free (self);
}

static EntenteRect
get_sheet_area (const EntentePictureView *view)
{
  return (EntenteRect) {-MARGIN, -MARGIN, view->width + 2 * MARGIN, view->height + 2 * MARGIN};
}

static EntenteSheet *
new_sheet (EntentePicture           *self,
           const EntentePictureView *view)
{
  EntenteRect   area = get_sheet_area (view);
  EntenteSheet *sheet = entente_sheet_new (view->scene, view->theme, &view->viewport, &area, view->factor, view->grid);

  if (self->spare.surface != NULL)
    entente_sheet_reuse (sheet, entente_spare_take (&self->spare));

  return sheet;
}

static EntenteSheet *
new_backdrop (const EntenteSheet *sheet)
{
  EntenteRect     content = entente_scene_get_bounds (sheet->scene);
  EntenteRect     area = {0, 0, BACKDROP_WIDTH, BACKDROP_HEIGHT};
  EntenteViewport viewport;

  entente_viewport_fit (&viewport, &content, area.width, area.height, sheet->viewport.scale);

  return entente_sheet_new (sheet->scene, sheet->theme, &viewport, &area, 1, 0);
}

static void
backdrop_painted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  EntentePicture *self = user_data;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  self->is_painting = FALSE;
  g_clear_pointer (&self->backdrop, entente_sheet_free);
  self->backdrop = entente_sheet_paint_finish (result);
  self->improved (self->user_data);
}

static void
sheet_painted_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  EntentePicture *self = user_data;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  self->is_painting = FALSE;
  take_sheet (self, entente_sheet_paint_finish (result));
  self->improved (self->user_data);
}

static void
begin_painting (EntentePicture     *self,
                EntenteSheet       *sheet,
                GAsyncReadyCallback done)
{
  self->is_painting = TRUE;
  entente_sheet_paint_async (sheet, self->cancellable, done, self);
}

/* What the whole sheet is expected to take, from the one before or from how much there is to paint; milliseconds. */
static double
expect_cost (EntentePicture           *self,
             const EntentePictureView *view)
{
  guint32 n_items, n_before = 0;

  entente_scene_get_items (view->scene, &n_items);

  if (self->sheet != NULL)
    entente_scene_get_items (self->sheet->scene, &n_before);

  return n_before > 0 && n_items < 2 * n_before ? self->sheet->cost : n_items * ITEM_COST;
}

/* part: of the sheet */
static gboolean
takes_long (EntentePicture           *self,
            const EntentePictureView *view,
            double                    part)
{
  return self->improved != NULL && expect_cost (self, view) * part > self->patience;
}

/* What stands in is shown until the sheet comes; meanwhile the view may have moved on. */
static void
paint_sheet (EntentePicture           *self,
             const EntentePictureView *view)
{
  EntenteSheet *sheet;

  if (self->sheet != NULL && takes_long (self, view, 1) && self->sheet->theme == view->theme && self->sheet->factor == view->factor)
    {
      self->is_final = FALSE;

      if (!self->is_painting)
        begin_painting (self, new_sheet (self, view), sheet_painted_cb);

      return;
    }

  sheet = new_sheet (self, view);
  entente_sheet_paint (sheet);
  take_sheet (self, sheet);
}

static gboolean
is_same_scale (const EntenteSheet       *sheet,
               const EntentePictureView *view)
{
  return sheet->theme == view->theme && sheet->viewport.scale == view->viewport.scale && sheet->factor == view->factor &&
         sheet->grid == view->grid;
}

/* Whether the area covers the view and so much around it. */
static gboolean
reaches (const EntenteRect        *area,
         const EntentePictureView *view,
         double                    around)
{
  return area->x <= -around && area->y <= -around && area->x + area->width >= view->width + around &&
         area->y + area->height >= view->height + around;
}

/* Follows a move of the view by whole pixels. */
static void
follow_view (EntentePicture           *self,
             const EntentePictureView *view)
{
  EntenteRect old = self->sheet->area;
  EntenteRect seen = {0, 0, view->width, view->height};
  EntenteRect area = get_sheet_area (view);

  old.x += view->viewport.x - self->sheet->viewport.x;
  old.y += view->viewport.y - self->sheet->viewport.y;
  g_clear_pointer (&self->sheet_node, gsk_render_node_unref);

  if (!entente_rect_touches (&old, &seen))
    {
      paint_sheet (self, view);
      return;
    }

  if (reaches (&old, view, 0))
    {
      self->sheet->viewport = view->viewport;
      self->sheet->area = old;

      if (!reaches (&old, view, NEAR_EDGE) && !self->is_painting && takes_long (self, view, STRIP))
        begin_painting (self, new_sheet (self, view), sheet_painted_cb);
    }
  else if (takes_long (self, view, STRIP))
    {
      paint_sheet (self, view);
    }
  else
    {
      entente_sheet_shift (self->sheet, &view->viewport, &area);
    }
}

static double
get_part (const EntentePictureView *view,
          const EntenteRect        *area)
{
  return area->width * area->height / ((double)view->width * view->height);
}

/* The whole is painted anew, and cards are shown where they are meanwhile, if that is little work. */
static void
await_scene (EntentePicture           *self,
             const EntentePictureView *view,
             const EntenteRect        *cards)
{
  EntenteRect area = entente_picture_view_cut (view, cards);

  paint_sheet (self, view);

  if (self->is_final)
    return;

  if (area.width > 0 && area.height > 0 && !takes_long (self, view, get_part (view, &area)))
    {
      drop_patch (self);
      self->patch_node = entente_picture_view_paint (view, &area);
    }

  g_clear_pointer (&self->awaited, entente_scene_unref);
  self->awaited = entente_scene_ref (view->scene);
}

/* Lays a patch over the sheet when that is little work, else paints the sheet anew. */
static void
follow_scene (EntentePicture           *self,
              const EntentePictureView *view)
{
  EntenteRect changed, cards, area;

  if (self->is_painting && self->awaited == view->scene)
    {
      self->is_final = FALSE;
      return;
    }

  entente_scene_diff (self->sheet->scene, view->scene, view->viewport.scale, &changed, &cards);
  area = entente_picture_view_cut (view, &changed);

  if (get_part (view, &area) > LARGE_CHANGE || takes_long (self, view, get_part (view, &area)))
    {
      await_scene (self, view, &cards);
      return;
    }

  drop_patch (self);
  self->patch_scene = entente_scene_ref (view->scene);

  if (area.width > 0 && area.height > 0)
    self->patch_node = entente_picture_view_paint (view, &area);
}

static gboolean
has_moved (const EntenteSheet       *sheet,
           const EntentePictureView *view)
{
  return sheet->viewport.x != view->viewport.x || sheet->viewport.y != view->viewport.y ||
         sheet->area.x + sheet->area.width < view->width || sheet->area.y + sheet->area.height < view->height;
}

static void
update (EntentePicture           *self,
        const EntentePictureView *view)
{
  self->is_final = TRUE;

  if (self->sheet == NULL || !is_same_scale (self->sheet, view))
    paint_sheet (self, view);
  else if (has_moved (self->sheet, view) && self->sheet->scene == view->scene)
    follow_view (self, view);
  else if (has_moved (self->sheet, view))
    paint_sheet (self, view);
  else if (view->scene != (self->patch_scene != NULL ? self->patch_scene : self->sheet->scene))
    follow_scene (self, view);
  else if (self->awaited != NULL && self->patch_scene == NULL)
    drop_patch (self);
}

/* For the next time something has to stand in. */
static void
keep_backdrop (EntentePicture *self)
{
  if (self->improved == NULL || self->is_painting || self->sheet->cost <= self->patience)
    return;

  if (self->backdrop == NULL || self->backdrop->scene != self->sheet->scene || self->backdrop->theme != self->sheet->theme)
    begin_painting (self, new_backdrop (self->sheet), backdrop_painted_cb);
}

static void
append_stand_in (EntentePicture           *self,
                 GtkSnapshot              *snapshot,
                 const EntentePictureView *view)
{
  EntenteRect place = entente_sheet_get_place (self->sheet, &view->viewport);

  entente_picture_append_sheet (snapshot, view, self->sheet, self->backdrop,
                                entente_rect_contains (&place, 0, 0) && entente_rect_contains (&place, view->width, view->height));

  if (self->patch_node != NULL && is_same_scale (self->sheet, view) && !has_moved (self->sheet, view))
    gtk_snapshot_append_node (snapshot, self->patch_node);
}

static GskRenderNode *
make_sheet_node (EntentePicture           *self,
                 const EntentePictureView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  entente_picture_append_sheet (snapshot, view, self->sheet, self->backdrop, TRUE);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * entente_picture_snapshot:
 * @self: a picture
 * @snapshot: where to add it
 * @view: what to show
 *
 * Adds the picture, painting as little of it anew as can be.
 */
void
entente_picture_snapshot (EntentePicture           *self,
                          GtkSnapshot              *snapshot,
                          const EntentePictureView *view)
{
  if (view->width <= 0 || view->height <= 0)
    return;

  update (self, view);

  if (!self->is_final)
    {
      append_stand_in (self, snapshot, view);
    }
  else
    {
      if (self->sheet_node == NULL)
        self->sheet_node = make_sheet_node (self, view);

      gtk_snapshot_append_node (snapshot, self->sheet_node);
      keep_backdrop (self);
    }

  if (self->is_final && self->patch_node != NULL)
    gtk_snapshot_append_node (snapshot, self->patch_node);

  if (view->over != NULL)
    entente_picture_view_append_over (snapshot, view);
}

/**
 * entente_picture_set_patience:
 * @self: a picture
 * @patience: milliseconds
 *
 * Sets how long painting may take to be waited for.
 */
void
entente_picture_set_patience (EntentePicture *self,
                              double          patience)
{
  self->patience = patience;
}

/**
 * entente_picture_is_final:
 * @self: a picture
 *
 * Returns: whether the last frame was exact, not one standing in for it
 */
gboolean
entente_picture_is_final (EntentePicture *self)
{
  return self->is_final;
}
