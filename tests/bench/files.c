/*
 * Measures how fast a project is read and written, for plans of several sizes. The goals: read at 60 MB/s, a plan of 50
 * companies in 5 ms, and no more than 8 times the file in memory.
 */
#include "model/storage/project-reader.h"
#include "model/storage/project-writer.h"
#include "tests/support/timing.h"

#include <malloc.h>

#define N_ROUNDS 9u

static const struct
{
  guint n_companies;
  guint n_deals;
} sizes[] = {
  {50, 120},
  {500, 2000},
  {2000, 10000},
  {10000, 50000},
};

static void
append_companies (GString *text,
                  guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "  <company id=\"company-%05u-7f3a\" name=\"Company %u\" kind=\"carmaker\" region=\"region-%u-k2m9\" color=\"#%06x\" "
                            "volumes=\"2024: %u vehicles/yr; 2025: %u..%u vehicles/yr\" fixed-cost=\"%u000000 EUR 2024\"/>\n",
                            i, i, i % 8, i * 7919 % 0xffffff, 1000 * i, 1000 * i, 1100 * i + 1, i + 1);
}

static void
append_deals (GString *text,
              guint    n_companies,
              guint    n_deals)
{
  for (guint i = 0; i < n_deals; i++)
    g_string_append_printf (text,
                            "  <deal id=\"deal-%05u-1a2b\" title=\"Pickup platform %u\" kind=\"joint-development\" status=\"talks\" dimensions=\"pickup-p1q2 ev-r3s4\" "
                            "regions=\"region-%u-k2m9\" from=\"2025-12\" until=\"%u-Q3\" probability=\"40..60%%\"/>\n",
                            i, i, i % 8, 2028 + i % 10);

  for (guint i = 0; i < 2 * n_deals; i++)
    g_string_append_printf (text, "  <party id=\"party-%06u-3c4d\" deal=\"deal-%05u-1a2b\" company=\"company-%05u-7f3a\" role=\"partner\" share=\"50%%\"/>\n",
                            i, i / 2, i * 31 % n_companies);

  for (guint i = 0; i < n_deals; i++)
    g_string_append_printf (text,
                            "  <flow id=\"flow-%05u-5e6f\" deal=\"deal-%05u-1a2b\" giver=\"party-%06u-3c4d\" receiver=\"party-%06u-3c4d\" what=\"Frame and cab\" "
                            "kind=\"platform\" value=\"2028: %u000000 USD; 2029: %u000000..%u000000 USD\"/>\n",
                            i, i, 2 * i, 2 * i + 1, i + 1, i + 1, 2 * i + 2);
}

static void
append_chart (GString *text,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "  <stake id=\"stake-%05u-7g8h\" owner=\"company-%05u-7f3a\" owned=\"company-%05u-7f3a\" economic=\"%u.5%%\" voting=\"%u.5%%\" from=\"2002-03-01\"/>\n",
                            i, i, (i + 1) % n, i % 50, i % 50);

  g_string_append (text, "  <view id=\"alliance-9i0j\" name=\"Alliance\" kind=\"network\" paper=\"a3\"/>\n");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "  <place id=\"place-%05u-1k2l\" view=\"alliance-9i0j\" object=\"company-%05u-7f3a\" x=\"%u.25\" y=\"-%u.5\"/>\n", i, i, i, i);
}

static GBytes *
make_file (guint n_companies,
           guint n_deals)
{
  GString *text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entente xmlns=\"urn:entente:project:1\" version=\"1.0\">\n"
                                "  <project id=\"project\" title=\"Benchmark\" currency=\"EUR\"/>\n");

  append_companies (text, n_companies);
  append_deals (text, n_companies, n_deals);
  append_chart (text, n_companies);
  g_string_append (text, "</entente>\n");

  return g_string_free_to_bytes (text);
}

static void
measure (guint n_companies,
         guint n_deals)
{
  g_autoptr (GBytes) bytes = make_file (n_companies, n_deals);
  gsize  length = g_bytes_get_size (bytes), used = 0;
  double megabytes = (double)length / 1e6, reading_times[N_ROUNDS], writing_times[N_ROUNDS], read, written;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (EntenteReading) reading = NULL;
      g_autoptr (GBytes) again = NULL;
      g_autoptr (GError) error = NULL;
      gsize  before = mallinfo2 ().uordblks;
      double start = timing_get_work ();

      reading = entente_project_read_bytes (bytes, &error);
      reading_times[i] = timing_get_work () - start;
      used = mallinfo2 ().uordblks - before;
      g_assert_no_error (error);
      g_assert_cmpuint (reading->n_problems, ==, 0);

      start = timing_get_work ();
      again = entente_project_write_bytes (reading->project);
      writing_times[i] = timing_get_work () - start;
      g_assert_cmpuint (g_bytes_get_size (again), >, length / 2);
    }

  read = timing_get_median (reading_times, N_ROUNDS);
  written = timing_get_median (writing_times, N_ROUNDS);
  g_print ("%9u %7u %8.2f %9.2f %7.0f %9.2f %7.0f %8.1f\n", n_companies, n_deals, megabytes,
           read, megabytes / read * 1000, written, megabytes / written * 1000, (double)used / (double)length);
}

int
main (void)
{
  g_print ("companies   deals       MB   read ms    MB/s  write ms    MB/s   memory\n");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i].n_companies, sizes[i].n_deals);

  return 0;
}
