stipple_bench(bench_picture LINK picture)
