#pragma once

#include "tests/widgets/fixture.h"
#include "widgets/canvas/network-view-private.h"

G_BEGIN_DECLS

/**
 * CanvasFixture:
 *
 * A canvas in a window of 900 by 600 pixels, and a hand to draw on it with.
 */
typedef struct
{
  EntenteWorkspace   *workspace;
  EntenteNetworkView *view;
  GtkWidget          *window;
} CanvasFixture;

void          canvas_fixture_set_up         (CanvasFixture    *fixture,
                                             gconstpointer     data);
void          canvas_fixture_set_up_empty   (CanvasFixture    *fixture,
                                             gconstpointer     data);
void          canvas_fixture_set_up_with    (CanvasFixture    *fixture,
                                             EntenteProject   *plan);
void          canvas_fixture_tear_down      (CanvasFixture    *fixture,
                                             gconstpointer     data);
void          canvas_fixture_settle         (CanvasFixture    *fixture);
EntentePoint  canvas_fixture_find           (CanvasFixture    *fixture,
                                             const char       *id);
EntentePoint  canvas_fixture_find_grip      (CanvasFixture    *fixture,
                                             const char       *company);
void          canvas_fixture_click          (CanvasFixture    *fixture,
                                             EntentePoint      at,
                                             GdkModifierType   modifiers);
void          canvas_fixture_drag           (CanvasFixture    *fixture,
                                             EntentePoint      from,
                                             double            dx,
                                             double            dy,
                                             GdkModifierType   modifiers);
void          canvas_fixture_answer         (CanvasFixture    *fixture,
                                             GtkWidget        *popover,
                                             const char       *text);
gboolean      canvas_fixture_can_undo       (CanvasFixture    *fixture);
const char   *canvas_fixture_get_undo_title (CanvasFixture    *fixture);

G_END_DECLS
