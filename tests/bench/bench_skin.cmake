stipple_bench(bench_skin LINK skin)
