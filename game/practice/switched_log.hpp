// Where an attempt is written down, once there is a place: while work is done again nothing is written.
#pragma once

#include "practice/attempt_runner.hpp"

namespace practice {

class SwitchedLog : public AttemptLog {
public:
    // Null: what is handed over is dropped. The log must outlive this one.
    void to(AttemptLog* log) { m_to = log; }
    void add(const pen::Sample& sample) override { hand(sample); }
    void add(const scoring::Dot& dot) override { hand(dot); }
    void add(const record::Event& event) override { hand(event); }
    void add(const record::StateMark& mark) override { hand(mark); }

private:
    template <typename T>
    void hand(const T& item) {
        if (m_to != nullptr) m_to->add(item);
    }
    AttemptLog* m_to = nullptr;
};

}  // namespace practice
