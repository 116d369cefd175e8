stipple_bench(bench_review LINK review picture practice hands level_yaml)
