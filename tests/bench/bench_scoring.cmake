find_package(nanoflann QUIET)
if(nanoflann_FOUND)
  stipple_bench(bench_scoring LINK scoring)
  target_sources(bench_scoring PRIVATE bench_live.cpp "${PROJECT_SOURCE_DIR}/tests/scoring/scenarios.cpp")
  target_include_directories(bench_scoring PRIVATE
    "${PROJECT_SOURCE_DIR}/scoring/src" "${PROJECT_SOURCE_DIR}/tests/scoring")
  target_link_libraries(bench_scoring PRIVATE nanoflann::nanoflann)
endif()
