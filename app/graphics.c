#include "app/graphics.h"

#include <string.h>

#define DEVICES "/dev/dri"

/* What programs may draw with; the other names in the folder are for whoever drives a screen. */
#define DEVICE_PREFIX "renderD"

static gboolean
has_graphics_card (void)
{
  g_autoptr (GDir) folder = g_dir_open (DEVICES, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, DEVICE_PREFIX))
      return TRUE;

  return FALSE;
}

/* A browser is sent what is to be drawn, not the picture. */
static gboolean
is_in_browser (void)
{
  const char *backend = g_getenv ("GDK_BACKEND");

  return backend != NULL && g_str_has_prefix (backend, "broadway");
}

static void
add_debug_flag (const char *flag)
{
  const char      *flags = g_getenv ("GDK_DEBUG");
  g_autofree char *all = flags != NULL ? g_strjoin (",", flags, flag, NULL) : g_strdup (flag);

  g_setenv ("GDK_DEBUG", all, TRUE);
}

/**
 * entente_graphics_choose:
 *
 * Without a graphics card, GTK draws by imitating one: windows open later and move in jerks. There, and where the user
 * asked for cairo anyway, it is told not to try. To be called before GTK is initialised, and before there is a second
 * thread.
 */
void
entente_graphics_choose (void)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (is_in_browser () || (renderer == NULL ? has_graphics_card () : strcmp (renderer, "cairo") != 0))
    return;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  add_debug_flag ("gl-disable");
}
