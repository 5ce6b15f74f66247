#pragma once

#include "widgets/canvas/viewport.h"
#include "widgets/drawing/theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntentePictureView:
 * @scene: what is drawn
 * @over: (nullable): what is drawn over it and is another one in each frame
 * @theme: with which colours
 * @viewport: which part of it; its offset in whole pixels
 * @width: of the widget, pixels
 * @height: of the widget, pixels
 * @factor: device pixels a pixel
 * @grid: distance of the dots behind the scene, points; 0 for none
 *
 * What a picture has to show.
 */
typedef struct
{
  EntenteScene       *scene;
  EntenteScene       *over;
  const EntenteTheme *theme;
  EntenteViewport     viewport;
  int                 width;
  int                 height;
  int                 factor;
  double              grid;
} EntentePictureView;

/**
 * EntentePicture:
 *
 * A scene as pixels, kept from frame to frame: moving the view paints only what comes into sight, and moving a card only
 * what it touches. What takes long is painted on a thread of its own; until it is there, what was painted before stands
 * in, stretched as needed, over a coarse picture of the whole.
 */
typedef struct _EntentePicture EntentePicture;

/**
 * EntentePictureFunc:
 * @user_data: what was passed to entente_picture_new()
 *
 * Called when the picture can be shown better than it was.
 */
typedef void (*EntentePictureFunc) (gpointer user_data);

EntentePicture *entente_picture_new      (EntentePictureFunc         improved,
                                          gpointer                   user_data) G_GNUC_WARN_UNUSED_RESULT;
void            entente_picture_free     (EntentePicture            *self);
void            entente_picture_snapshot (EntentePicture            *self,
                                          GtkSnapshot               *snapshot,
                                          const EntentePictureView  *view);
void            entente_picture_set_patience (EntentePicture        *self,
                                          double                     patience);
gboolean        entente_picture_is_final (EntentePicture            *self);

G_END_DECLS
