#pragma once

#include "widgets/canvas/viewport.h"
#include "widgets/drawing/theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntentePictureView:
 * @scene: what is drawn
 * @theme: with which colours
 * @viewport: which part of it
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
 * what it touches.
 */
typedef struct _EntentePicture EntentePicture;

EntentePicture *entente_picture_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void            entente_picture_free     (EntentePicture            *self);
void            entente_picture_snapshot (EntentePicture            *self,
                                          GtkSnapshot               *snapshot,
                                          const EntentePictureView  *view);

G_END_DECLS
