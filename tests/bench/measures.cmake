# Uses the fixtures of the scoring tests and looks inside the statistics.
function(scoring_measurement name)
  target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/scoring/scenarios.cpp")
  target_include_directories(${name} PRIVATE
    "${PROJECT_SOURCE_DIR}/tests" "${PROJECT_SOURCE_DIR}/scoring/src" "${PROJECT_SOURCE_DIR}/tests/scoring")
endfunction()
# measure_growth: 1,000 to 1,000,000 dots, for scripts/growth.sh. measure_pairs: beside R, for
# scripts/spatstat_speed.sh.
foreach(name IN ITEMS measure_growth measure_pairs)
  add_executable(${name} EXCLUDE_FROM_ALL ${name}.cpp)
  target_link_libraries(${name} PRIVATE stipple_options scoring)
  scoring_measurement(${name})
endforeach()
# Reads a home of 5,000 attempts; run by scripts/bench.sh.
add_executable(measure_progress EXCLUDE_FROM_ALL measure_progress.cpp)
target_link_libraries(measure_progress PRIVATE stipple_options review store practice attempt_file level_yaml crypto)
target_compile_definitions(measure_progress PRIVATE STIPPLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
# An exam's station of an hour, taken up again; run by scripts/bench.sh.
add_executable(measure_resume EXCLUDE_FROM_ALL measure_resume.cpp)
target_link_libraries(measure_resume PRIVATE stipple_options exam practice attempt_file level_yaml hands)
target_compile_definitions(measure_resume PRIVATE STIPPLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
