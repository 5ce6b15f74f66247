#include "app/first-paint.h"

#include <stdlib.h>

/* Set by tests/bench/startup: say when the first window was painted, and end. */
#define VARIABLE "ENTENTE_BENCH_FIRST_PAINT"

static void
after_paint_cb (GdkFrameClock *clock,
                GtkWindow     *window)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    return;

  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  exit (0);
}

/**
 * entente_first_paint_report:
 * @window: a window that was just presented
 *
 * For measuring how long the program takes to start: when the environment variable ENTENTE_BENCH_FIRST_PAINT is set,
 * writes the monotonic time in microseconds to standard output once @window was painted, and ends the program.
 */
void
entente_first_paint_report (GtkWindow *window)
{
  if (g_getenv (VARIABLE) != NULL)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (after_paint_cb), window, 0);
}
