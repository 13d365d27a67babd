import TargetTables

/// What a change of an indicator's value means: a target raised, a limit loosened, another unit.
struct ValueMeaning {
  let codes: [Meaning.Code]

  init(from old: String, to new: String) {
    codes = [.reworded]
  }
}
