"""Spreadsheets: the tables of a document with typed values, ready to print."""

from rotation.documents.xlsx.sheets import Sheet, sheets_of
from rotation.documents.xlsx.writing import as_xlsx

__all__ = ["Sheet", "as_xlsx", "sheets_of"]
