package refcheck.pages;

/** One radio button of a {@link Field}. */
record Option(String id, String code, String label, boolean chosen) {
  @Override
  public String toString() {
    return "Option";
  }
}
