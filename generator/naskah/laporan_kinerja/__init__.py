"""Laporan kinerja (LKIP): the yearly performance report of an agency."""
