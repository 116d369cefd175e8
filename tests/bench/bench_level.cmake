stipple_bench(bench_level LINK level_yaml)
