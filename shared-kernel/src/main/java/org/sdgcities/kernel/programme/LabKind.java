package org.sdgcities.kernel.programme;

/// Whose lab it is: paragraph 77 (b) of HSP/EB.2020/26 names both.
public enum LabKind {
  NATIONAL,
  MUNICIPAL
}
