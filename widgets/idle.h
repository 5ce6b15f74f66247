#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteIdle:
 * @ENTENTE_IDLE_PANE: what stands beside the chart
 * @ENTENTE_IDLE_TABLE: the table below it
 * @ENTENTE_IDLE_CHECKS: what looks through the whole plan
 *
 * What waits until the window has nothing else to do. One turn of the main loop does work of one priority, so that parts that
 * follow the same edit do not add up to one long turn.
 */
typedef enum
{
  ENTENTE_IDLE_PANE = G_PRIORITY_LOW - 2,
  ENTENTE_IDLE_TABLE,
  ENTENTE_IDLE_CHECKS,
} EntenteIdle;

G_END_DECLS
