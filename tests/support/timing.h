#pragma once

#include <glib.h>
#include <time.h>

G_BEGIN_DECLS

double timing_read       (clockid_t  clock);
double timing_get_work   (void);
void   timing_sort       (double    *times,
                          guint      n_times);
double timing_get_median (double    *times,
                          guint      n_times);

G_END_DECLS
