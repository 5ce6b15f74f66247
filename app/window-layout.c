#include "app/window-layout.h"

#include "widgets/commands.h"

static void
start (EntenteWindow           *window,
       const EntenteLayoutWish *wish)
{
  entente_window_flush (window);
  entente_layout_runner_start (entente_window_get_layout_runner (window),
                               entente_window_get_workspace (window), entente_window_get_canvas (window), wish);
}

/**
 * entente_arrange_shape:
 * @window: a window
 * @name: (type s): "stress", "circle", "layered", "lanes" or "ego"
 *
 * Arranges the chart as the settings say: all of it or what is selected, from scratch or from the present drawing.
 */
void
entente_arrange_shape (EntenteWindow *window,
                       GVariant      *name)
{
  GSettings        *settings = entente_application_get_settings (entente_window_get_application (window));
  EntenteLayoutWish wish = {
    .scope = (EntenteLayoutScope)g_settings_get_uint (settings, "layout-scope"),
    .grouping = (EntenteArrangementGrouping)g_settings_get_uint (settings, "layout-grouping"),
    .keep = g_settings_get_boolean (settings, "layout-keep"),
    .frames = g_settings_get_boolean (settings, "layout-in-frames") ? ENTENTE_LAYOUT_FRAMES_KEEP : ENTENTE_LAYOUT_FRAMES_LOSE,
  };

  if (entente_layout_kind_parse (g_variant_get_string (name, NULL), &wish.kind))
    start (window, &wish);
}

/* One key makes a chart clear, whatever the choices for one way to arrange it are. */
void
entente_arrange_untangle (EntenteWindow *window)
{
  EntenteLayoutWish wish = entente_layout_wish_get_untangle (entente_window_get_workspace (window));

  start (window, &wish);
}

void
entente_arrange_tidy (EntenteWindow *window)
{
  EntenteLayoutWish wish = entente_layout_wish_get_tidy (entente_window_get_workspace (window));

  start (window, &wish);
}

void
entente_arrange_open_up (EntenteWindow *window)
{
  start (window, &(EntenteLayoutWish) {.method = ENTENTE_LAYOUT_METHOD_ROOM, .scope = ENTENTE_LAYOUT_SCOPE_SELECTION});
}

void
entente_arrange_set_on_line (EntenteWindow *window)
{
  start (window, &(EntenteLayoutWish) {.method = ENTENTE_LAYOUT_METHOD_LINE, .scope = ENTENTE_LAYOUT_SCOPE_SELECTION});
}

void
entente_arrange_set_on_circle (EntenteWindow *window)
{
  start (window, &(EntenteLayoutWish) {.method = ENTENTE_LAYOUT_METHOD_CIRCLE, .scope = ENTENTE_LAYOUT_SCOPE_SELECTION});
}

void
entente_arrange_stop (EntenteWindow *window)
{
  entente_layout_runner_stop (entente_window_get_layout_runner (window));
}

gboolean
entente_arrange_is_running (EntenteWindow *window)
{
  return entente_layout_runner_is_running (entente_window_get_layout_runner (window));
}
