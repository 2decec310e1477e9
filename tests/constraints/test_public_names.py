import constraints
import rotation


def test_every_public_name_of_the_model_can_be_imported() -> None:
    """Each name that constraints promises comes from the home that is stated for it."""
    for name in constraints.__all__:
        assert getattr(constraints, name) is not None
    assert set(constraints.__all__) == set(constraints._HOME_OF)


def test_every_public_name_of_the_planner_can_be_imported() -> None:
    """Each name that rotation promises comes from the home that is stated for it."""
    for name in rotation.__all__:
        assert getattr(rotation, name) is not None
    assert set(rotation.__all__) == set(rotation._HOMES)
