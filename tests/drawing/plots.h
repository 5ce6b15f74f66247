#pragma once

#include "model/analysis/charts/plot.h"

/* Charts as data, one of each form, with names as long and values as different as they come. */

#define TEST_N_PLOTS 10u

EntentePlot *test_plots_new      (guint  index) G_GNUC_WARN_UNUSED_RESULT;
const char  *test_plots_get_name (guint  index);
EntentePlot *test_plots_new_full (guint  n_categories) G_GNUC_WARN_UNUSED_RESULT;
