#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/**
 * EntenteWindowAction:
 * @name: of the action in the group "win"
 * @parameter: (nullable): type of its parameter, for scripts and tests
 * @run: (nullable): does it; %NULL for a key that the canvas answers by itself, and for what has a parameter or a setting
 * @run_with: (nullable): the same with a parameter
 * @can_run: (nullable): whether it can be done now; %NULL for always
 * @get_state: (nullable): what a menu or a button shows as chosen now: a text for what has a parameter, else whether it is on
 * @setting: (nullable): key of the setting that it turns on and off
 * @keys: accelerators, as gtk_accelerator_parse() reads them
 * @on_canvas: whether the keys work on the chart only, since they mean something else where text is typed
 * @by_canvas: whether this holds for the first key, and the canvas answers it by itself
 * @section: part of the shortcuts window that it stands in
 * @label: (nullable): what the shortcuts window says; %NULL for what it does not show
 *
 * Something that can be done in a window. All actions, keys and shortcuts are read from one table of these.
 */
typedef struct
{
  const char *name;
  const char *parameter;
  void      (*run)      (EntenteWindow *window);
  void      (*run_with) (EntenteWindow *window,
                         GVariant      *parameter);
  gboolean  (*can_run)  (EntenteWindow *window);
  GVariant *(*get_state) (EntenteWindow *window);
  const char *setting;
  const char *keys[4];
  gboolean    on_canvas;
  gboolean    by_canvas;
  int         section;
  const char *label;
} EntenteWindowAction;

enum
{
  ENTENTE_SECTION_PROJECT,
  ENTENTE_SECTION_EDIT,
  ENTENTE_SECTION_CHART,
  ENTENTE_SECTION_SHOWN,
  ENTENTE_SECTION_WINDOW,
  ENTENTE_N_SECTIONS
};

G_END_DECLS
