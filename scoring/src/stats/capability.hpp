// How a process keeps within its limits: shown beside the depth metrics by those who know the figures
// from industry. Never scored: Cpk can fall when one stroke moves towards its target.
#pragma once

namespace scoring {

struct Limits {
    double lower = 0.0, upper = 0.0;  // lower < upper
    double target = 0.0;
};

// Without a unit; higher is better, 1 just fits three standard deviations either way.
struct Capability {
    double cp = 0.0;   // (U - L) / 6 s: what the spread alone would allow
    double cpu = 0.0;  // (U - m) / 3 s
    double cpl = 0.0;  // (m - L) / 3 s
    double cpk = 0.0;  // the lesser of the two
    double cpm = 0.0;  // (U - L) / (6 sqrt(s^2 + (m - T)^2)): about the target (Taguchi)
};

// Of a mean m and a standard deviation s > 0 in one unit (NIST/SEMATECH e-Handbook 6.1.6).
[[nodiscard]] Capability capability(double mean, double deviation, const Limits& limits);

}  // namespace scoring
